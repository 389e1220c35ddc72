/** Language and 长辈版 live in cookies, because the pages that work without JavaScript read the same two. */

const YEAR_S = 31_536_000;

export function findCookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** Plain words only: nothing is encoded. Without a value the cookie goes. */
export function setCookie(name: string, value: string | undefined): void {
  document.cookie = `${name}=${value ?? ''}; Path=/; SameSite=Lax; Max-Age=${value === undefined ? 0 : YEAR_S}`;
}
