import type { Page } from '@playwright/test';
import { CPTS } from '../personnes.ts';

/** A route of the table, and where a real page of it stands in the demonstration. */
export type PageExaminee = {
  /** As docs/table-des-routes.txt writes it. */
  readonly route: string;
  /** Account of the demonstration; the coordination unless told, nobody on a page open to all. */
  readonly compte?: string;
  /** What follows the address: another state of the same page. */
  readonly puis?: string;
  /** Address, when the route has something else than the CPTS in it. */
  readonly trouver?: (page: Page) => Promise<string>;
};

export const ICI = '/app/:slug';

/** Address of an examined page; finding it may act in the browser. */
export async function adresseDe(page: Page, p: PageExaminee): Promise<string> {
  const adresse = p.trouver ? await p.trouver(page) : p.route.replace(':slug', CPTS);
  return `${adresse}${p.puis ?? ''}`;
}

/** The first link of a page whose address looks so, and what follows it. */
export function lien(depuis: string, motif: RegExp, puis = '') {
  return async (page: Page): Promise<string> => {
    await page.goto(depuis);
    const hrefs = await page
      .locator('main a[href]')
      .evaluateAll((liens) => liens.map((un) => un.getAttribute('href') ?? ''));
    const trouve = hrefs.find((href) => motif.test(href));
    if (trouve === undefined) throw new Error(`Aucun lien ${motif} sur ${depuis}.`);
    return `${trouve}${puis}`;
  };
}
