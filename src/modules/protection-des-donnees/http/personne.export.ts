import { dateCourte, dateHeure } from '#kernel/formats.ts';
import type { PdfDocument } from '#platform/documents/pdf.ts';
import type { DossierPortable } from '../domain/personne.ts';
import { plier } from '../domain/plier.ts';
import { NOMS_DES_DROITS, NOMS_DES_VOIES } from '../ui/dire-personne.ts';

type Contexte = { readonly cpts: string; readonly fuseau: string };

/** The sheet given to somebody: what is held about them, why, who saw it, and what they asked. */
export function feuilleDuDossier(dossier: DossierPortable, contexte: Contexte): PdfDocument {
  const { cpts, fuseau } = contexte;
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
      quiAVu(dossier, fuseau),
      ...(dossier.demandes.length > 0 ? [demandes(dossier, dit)] : []),
    ],
  };
}

function quiAVu({ consultations }: DossierPortable, fuseau: string) {
  const plis = plier(
    consultations.map((c) => ({ ...c, le: new Date(c.le) })),
    fuseau,
  );
  return {
    titre: 'Qui a vu ou modifié ces données',
    phrase: 'Une ligne par personne et par jour, la plus récente d’abord.',
    lignes: plis.map(({ jour, par, qualite, gestes }) => ({
      terme: dateCourte(jour),
      valeur: `${par} (${qualite}) : ${gestes
        .map(({ quoi, fois }) => (fois > 1 ? `${quoi} (${fois} fois)` : quoi))
        .join(', ')}`,
    })),
  };
}

function demandes({ demandes: notees }: DossierPortable, dit: (instant: string) => string) {
  return {
    titre: 'Ce que vous avez demandé',
    phrase: 'Chaque demande, et la réponse qui vous a été faite.',
    lignes: notees.map(({ droit, voie, recueLe, reponse, motif, par }) => ({
      terme: dit(recueLe),
      valeur: [
        NOMS_DES_DROITS[droit],
        ...(voie ? [NOMS_DES_VOIES[voie].toLowerCase()] : []),
        reponse === 'refusee' ? 'refusée' : 'accordée',
        ...(motif ? [motif] : []),
        `répondu par ${par}`,
      ].join(', '),
    })),
  };
}
