import { exiger } from '#kernel/result.ts';
import type { Appel, CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { convoques, INVITEE, poserReunion } from '../../reunions/testing/builders.ts';
import { ouvrirDocument } from '../usecases/deposer.ts';
import { joindreDocument } from '../usecases/joindre.ts';
import { ouvrirLaFiche } from '../usecases/lire-documents.ts';

/** A small PDF that says this: another text is another file. */
export const pdf = (dit: string) => ({
  ...{ nom: 'texte.pdf', type: 'application/pdf' },
  contenu: Buffer.from(`%PDF-1.4\n% ${dit}\n%%EOF\n`),
});

export const FICHE = { titre: 'Projet de santé', rayon: 'projet-de-sante', lecteurs: 'membres' };

export async function poserDocument(appel: Appel, dits: object = {}): Promise<string> {
  return exiger(await ouvrirDocument(appel, { ...FICHE, ...pdf('un'), ...dits })).id;
}

/** As a form says it. */
export const CONVENTION = {
  objet: 'Sorties d’hôpital',
  parties: [{ genre: 'hopital', nom: 'Hôpital des Essais', contact: 'Direction des soins' }],
  ...{ signeeLe: '2026-01-10', du: '2026-02-01', au: '2027-03-31', reconduction: 'expresse' },
  rappels: ['90', '30'],
};

/** One live address by route that the link of a convocation opens. */
export async function liensDesDocuments(
  banc: Banc,
  cpts: CptsCourante,
): Promise<readonly (readonly [string, string])[]> {
  const appel = banc.appel(cpts);
  const reunion = await poserReunion(banc, { cpts, groupe: '' }, INVITEE);
  const document = await poserDocument(appel);
  const [derniere] = exiger(await ouvrirLaFiche(appel, { document })).versions;
  const version = derniere?.id;
  exiger(await joindreDocument(appel, { a: `reunions/${reunion}`, document, version }));
  const [convie] = await convoques(banc, cpts, reunion);
  const chemin = `/c/${cpts.slug}/documents/convocation/${convie?.jeton}/${version}`;
  return [['/c/:slug/documents/convocation/:jeton/:version', chemin]];
}
