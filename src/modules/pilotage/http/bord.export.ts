import type { AFaire } from '#kernel/a-faire.ts';
import { dateCourte, dateLongue, duree, pluriel } from '#kernel/formats.ts';
import { type PdfBoard, writeBoard } from '#platform/documents/pdf-board.ts';
import { type Bord, echeancesDe, type PosteAuBord } from '../domain/bord.ts';
import {
  direAnnee,
  direDonne,
  direEtat,
  direPourquoi,
  direTotal,
  euros,
  POURQUOI_EN_PREMIER,
} from '../ui/dire-bord.ts';

type Avec = {
  readonly aFaire: readonly AFaire[];
  readonly cpts: string;
  readonly creeLe: Date;
};

/** The board on two pages: money and means on the first, what to do and by when on the second. */
export async function ecrireBord(bord: Bord, { aFaire, cpts, creeLe }: Avec) {
  return await writeBoard({
    titre: 'Tableau de bord',
    sousTitre: `${cpts}. ${direAnnee(bord.annee)}. Vu le ${dateLongue(bord.jour)}.`,
    phrase: `${euros(bord.total.acquis)} acquis sur ${direTotal(bord.total)}.`,
    legende: ['acquis', 'en jeu', 'inconnu', 'perdu'],
    barres: missions(bord),
    tableau: moyensEngages(bord),
    listes: listes(bord, aFaire),
    autres: (n) => `Et ${pluriel(n, 'autre')}, dans Maillage.`,
    pied: `${cpts} · Tableau de bord`,
    creeLe,
  });
}

const missions = ({ postes, total, jour }: Bord): PdfBoard['barres'] => ({
  titre: 'Où en sont les missions',
  colonnes: ['Acquis', 'En jeu', 'Inconnu', 'Perdu'],
  lignes: postes.map((poste) => ({
    ...{ nom: poste.libelle, detail: direEtat(poste, jour) },
    ...enFigures(poste),
  })),
  total: { nom: 'Ensemble', detail: '', ...enFigures({ argent: total }) },
});

const moyensEngages = (bord: Bord): PdfBoard['tableau'] => ({
  titre: 'Moyens engagés, et ce qu’ils ont gagné',
  phrase: direDonne(bord),
  colonnes: ['Heures', 'Personnes', 'Réunions', 'Dépensé', 'Acquis'],
  lignes: [...bord.postes, { libelle: 'Ensemble', moyens: bord.moyens, argent: bord.total }].map(
    ({ libelle, moyens, argent }) => ({
      nom: libelle,
      valeurs: [
        moyens.minutes === 0 ? 'aucune' : duree(moyens.minutes),
        ...[moyens.professionnels, moyens.reunions].map(String),
        ...[
          moyens.depense === null ? 'inconnu' : euros(moyens.depense),
          direSorts(argent)[0] ?? '',
        ],
      ],
    }),
  ),
});

const listes = (bord: Bord, aFaire: readonly AFaire[]): PdfBoard['listes'] => [
  {
    titre: 'À faire d’abord',
    phrase: POURQUOI_EN_PREMIER[0],
    part: 0.56,
    lignes: aFaire.map((chose) => ({
      gauche: chose.euros === null ? '' : euros(chose.euros),
      texte: `${chose.phrase}.`,
      detail: direPourquoi(chose, bord.jour),
    })),
  },
  {
    titre: 'Échéances',
    part: 0.44,
    lignes: echeancesDe(aFaire, bord).map(({ le, phrase, retard }) => ({
      gauche: dateCourte(le),
      texte: `${phrase}.${retard ? ' En retard.' : ''}`,
    })),
  },
];

type Chiffre = Pick<PosteAuBord, 'argent'> & Partial<Pick<PosteAuBord, 'etat'>>;

function enFigures({ argent, etat }: Chiffre) {
  const { acquis, enJeu, inconnu, perdu } = argent;
  const valeurs = etat === 'pas-prise' ? [] : direSorts(argent);
  return { parts: [acquis, enJeu, inconnu, perdu] as const, valeurs };
}

/** What nobody copied from the contract is no 0: it is said once. */
function direSorts({ acquis, enJeu, inconnu, perdu, aSaisir }: Bord['total']): readonly string[] {
  return [acquis, enJeu, inconnu, perdu].map((valeur, rang) => {
    if (valeur > 0 || aSaisir === 0) return euros(valeur);
    return rang === 0 ? 'à saisir' : '';
  });
}
