/** A mainland mobile number, the only kind a sign-in code can reach. */
export function findPhone(text: string): string | undefined {
  const digits = text.replaceAll(/[\s-]/g, '').replace(/^(\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}

/** 138****5678 */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
