import { dateChiffres, duree, pluriel } from '#kernel/formats.ts';
import type { Report, ReportBlock, ReportChapter } from '#platform/documents/report.ts';
import type { Arrete, ContenuDArrete } from '../domain/arrete.ts';
import { direEuros, direSomme } from '../domain/difference.ts';
import { DIRE_CATEGORIE } from '../domain/piece.ts';
import { numeroter, type PieceNumerotee } from '../domain/ranger-pieces.ts';
import { argentDe, aUnChapitre, chapitreDePoste, dateSansJour } from './chapitre.export.ts';

type Tenu = Pick<Arrete, 'numero' | 'empreinte' | 'figeLe'>;

/** The activity report of a frozen year, from what was frozen and nothing else. */
export function rapportDe(arrete: Tenu, contenu: ContenuDArrete): Report {
  const { annee, contrat, cpts, arreteLe } = contenu;
  const pieces = numeroter(contenu);
  return {
    titre: 'Rapport d’activité',
    sousTitre: `Année ${annee.rang} du contrat ACI, du ${dateChiffres(annee.du)} au ${dateChiffres(annee.au)}`,
    auteur: cpts,
    faits: [
      {
        terme: 'Contrat',
        valeur: `${contrat.reference ? `${contrat.reference}, signé` : 'Signé'} le ${dateSansJour(contrat.signeLe)}, taille ${contrat.taille}`,
      },
      ...(contrat.cpam ? [{ terme: 'CPAM', valeur: contrat.cpam }] : []),
      ...(contrat.ars ? [{ terme: 'ARS', valeur: contrat.ars }] : []),
      {
        terme: annee.close ? 'Arrêté' : 'Arrêté provisoire, l’année n’est pas finie',
        valeur: `N°\u00A0${arrete.numero}, le ${dateSansJour(arreteLe)}`,
      },
    ],
    chapitres: [
      enBref(contenu),
      ...contenu.postes.filter(aUnChapitre).map((poste) => chapitreDePoste(poste, pieces)),
      ...sansChapitre(contenu),
      demandes(contenu),
      versements(contenu),
      ...contenu.rubriques.map(rubrique),
      piecesJointes(pieces, arrete),
    ],
    pied: `${cpts} · Rapport d’activité, année ${annee.rang} · arrêté n°\u00A0${arrete.numero}`,
    creeLe: arrete.figeLe,
  };
}

function enBref(contenu: ContenuDArrete): ReportChapter {
  const { postes, fixe, acquis, maximum, professionnels } = contenu;
  const minutes = postes.reduce((total, { moyens }) => total + moyens.minutes, 0);
  const reunions = postes.reduce((total, { moyens }) => total + moyens.reunions, 0);
  return {
    titre: 'L’année en bref',
    blocs: [
      {
        genre: 'paragraphe',
        texte: `${pluriel(professionnels, 'professionnel')} du territoire ${professionnels < 2 ? 'a donné' : 'ont donné'} du temps à la CPTS\u00A0: ${duree(minutes)} en tout, ${pluriel(reunions, 'réunion')}.`,
      },
      {
        genre: 'paragraphe',
        texte: `Part fixe de l’année\u00A0: ${direSomme(fixe)}. Part variable acquise\u00A0: ${direSomme(acquis)}. Maximum de la part variable\u00A0: ${direSomme(maximum)}.${[fixe, acquis, maximum].some(({ inconnus }) => inconnus > 0) ? ' Des valeurs restent inconnues.' : ''}`,
      },
      {
        genre: 'tableau',
        colonnes: [
          { titre: 'Mission', part: 34 },
          { titre: 'Part fixe', part: 19, nombre: true },
          { titre: 'Variable acquise', part: 25, nombre: true },
          { titre: 'Au plus', part: 19, nombre: true },
        ],
        lignes: postes.map((p) => [
          p.libelle,
          direEuros(p.fixe),
          p.maximum === 0 ? '' : direSomme(p.acquis),
          p.maximum === 0 ? '' : direEuros(p.maximum),
        ]),
        total: ['Total', direSomme(fixe), direSomme(acquis), direSomme(maximum)],
      },
    ],
  };
}

/** Posts of which there is nothing to tell are told together. */
function sansChapitre({ postes }: ContenuDArrete): readonly ReportChapter[] {
  const autres = postes.filter((poste) => !aUnChapitre(poste));
  if (autres.length === 0) return [];
  const blocs = autres.flatMap((poste): readonly ReportBlock[] => [
    { genre: 'titre', texte: poste.libelle },
    ...argentDe(poste),
  ]);
  return [{ titre: 'Missions qui n’ont pas démarré', blocs }];
}

function demandes({ postes }: ContenuDArrete): ReportChapter {
  const dites = postes.filter(({ texte }) => texte.demande.trim() !== '');
  return {
    titre: 'Ce que nous demandons',
    blocs:
      dites.length === 0
        ? [{ genre: 'paragraphe', texte: 'La CPTS ne demande pas de modification du contrat.' }]
        : dites.flatMap(({ libelle, texte }): readonly ReportBlock[] => [
            { genre: 'titre', texte: libelle },
            { genre: 'paragraphe', texte: texte.demande },
          ]),
  };
}

function versements({ versements: attendus }: ContenuDArrete): ReportChapter {
  const total = (sommes: readonly (number | null)[]) =>
    direSomme({
      connu: sommes.reduce<number>((somme, un) => somme + (un ?? 0), 0),
      inconnus: sommes.filter((un) => un === null).length,
    });
  const recuDe = (v: (typeof attendus)[number]) =>
    v.recus.reduce((somme, { centimes }) => somme + centimes, 0);
  return {
    titre: 'Versements',
    blocs: [
      {
        genre: 'tableau',
        colonnes: [
          { titre: 'Au plus tard', part: 15 },
          { titre: 'Poste', part: 29 },
          { titre: 'Nature', part: 16 },
          { titre: 'Attendu', part: 20, nombre: true },
          { titre: 'Reçu', part: 20, nombre: true },
        ],
        lignes: attendus.map((v) => [
          ...[dateChiffres(v.auPlusTard), v.poste, v.nature, direEuros(v.attendu)],
          v.recus.length === 0 ? '' : direEuros(recuDe(v)),
        ]),
        total: [
          'Total',
          '',
          '',
          total(attendus.map((v) => v.attendu)),
          total(attendus.map(recuDe)),
        ],
      },
      ...attendus.flatMap((v) =>
        v.recus.flatMap(({ le, explication }): readonly ReportBlock[] =>
          explication
            ? [
                {
                  ...{ genre: 'paragraphe', calme: true },
                  texte: `${v.poste}, ${v.nature.toLowerCase()}, reçu le ${dateChiffres(le)}\u00A0: ${explication}`,
                },
              ]
            : [],
        ),
      ),
    ],
  };
}

function rubrique({ titre, etat }: ContenuDArrete['rubriques'][number]): ReportChapter {
  if (!etat)
    return { titre, blocs: [{ genre: 'paragraphe', texte: `${titre}\u00A0: non joints.` }] };
  return {
    titre,
    blocs: [
      ...etat.phrases.map((texte) => ({ genre: 'paragraphe', texte }) as const),
      ...etat.tableaux.flatMap(
        ({ titre: texte, colonnes, nombres, lignes }): readonly ReportBlock[] => [
          { genre: 'titre', texte },
          {
            genre: 'tableau',
            colonnes: colonnes.map((colonne, rang) => ({
              ...{ titre: colonne, part: rang === 0 ? 2 : 1, nombre: nombres.includes(rang) },
            })),
            lignes,
          },
        ],
      ),
    ],
  };
}

function piecesJointes(pieces: readonly PieceNumerotee[], { empreinte }: Tenu): ReportChapter {
  return {
    titre: 'Pièces jointes',
    blocs: [
      {
        genre: 'paragraphe',
        texte: `${pluriel(pieces.length, 'pièce')}, chacune sous son numéro dans le dossier. Le fichier sommaire.csv donne l’empreinte SHA-256 de chaque fichier.`,
      },
      {
        genre: 'tableau',
        colonnes: [
          { titre: 'N°', part: 8 },
          { titre: 'Pièce', part: 52 },
          { titre: 'Nature', part: 24 },
          { titre: 'Date', part: 16 },
        ],
        lignes: pieces.map((p) => [
          ...[p.numero, p.titre, DIRE_CATEGORIE[p.categorie]],
          dateChiffres(p.jour),
        ]),
      },
      {
        ...{ genre: 'paragraphe', calme: true },
        texte: `Empreinte SHA-256 de l’arrêté dont ce rapport est tiré\u00A0: ${empreinte}`,
      },
    ],
  };
}
