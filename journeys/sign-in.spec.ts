/** A shared link, a message, a bookmark: whoever follows one signed out signs in and is where they wanted to go. */
import { expect, test } from './stage/test.ts';

const addresses = ['/mine', '/matters/abc?from=message', '/notices'];

test('an address that needs a person leads to the sign-in, and from there to that address', async ({
  cast,
}) => {
  for (const address of addresses) {
    await test.step(address, async () => {
      const page = await cast.visit(address);
      const persona = page.getByRole('button', { name: /^李长顺/ });
      await expect(persona).toBeVisible();
      expect(new URL(page.url()).searchParams.get('wanted')).toBe(address);
      await persona.click();
      await expect(page).toHaveURL((url) => url.pathname + url.search === address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.close();
    });
  }
});
