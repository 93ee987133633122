import { dateHeure } from '#kernel/formats.ts';
import type { PdfDocument } from '#platform/documents/pdf.ts';
import type { dossierPortable } from '../domain/personne.ts';

type Dossier = ReturnType<typeof dossierPortable>;
type Contexte = { readonly cpts: string; readonly fuseau: string };

/** The sheet given to somebody: what is held about them, why, and who saw it. */
export function feuilleDuDossier(dossier: Dossier, { cpts, fuseau }: Contexte): PdfDocument {
  const dit = (instant: string) => dateHeure(new Date(instant), fuseau);
  return {
    titre: 'Ce qui est gardé à votre sujet',
    sousTitre: `${cpts}, ${dit(dossier.etabliLe)}`,
    pied: `${cpts} · remis à la personne concernée`,
    creeLe: new Date(dossier.etabliLe),
    sections: [
      ...dossier.donnees.flatMap(({ titre, elements }) =>
        elements.map((element) => ({
          titre: `${titre} : ${element.titre}`,
          phrase: `Depuis le ${dit(element.depuis)}, ${element.pourquoi}.`,
          lignes: element.contenu.map(({ libelle, valeur }) => ({ terme: libelle, valeur })),
        })),
      ),
      {
        titre: 'Qui a vu ou modifié ces données',
        lignes: dossier.consultations.map(({ le, par, qualite, quoi }) => ({
          terme: dit(le),
          valeur: `${par} (${qualite}) : ${quoi}`,
        })),
      },
    ],
  };
}
