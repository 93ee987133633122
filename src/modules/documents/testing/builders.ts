import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import { ouvrirDocument } from '../usecases/deposer.ts';

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
