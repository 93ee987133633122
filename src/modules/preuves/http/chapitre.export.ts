import { type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres, dateLongue, duree, pluriel } from '#kernel/formats.ts';
import type { ReportBlock, ReportChapter } from '#platform/documents/report.ts';
import type { IndicateurArrete, PosteArrete } from '../domain/arrete.ts';
import { direEuros, direSomme } from '../domain/difference.ts';
import { RUBRIQUES_DU_TEXTE } from '../domain/poste.ts';
import { type PieceNumerotee, piecesDe } from '../domain/ranger-pieces.ts';

/** The chapter of a post: what the CPTS says of it, its indicators, what it took, its evidence. */
export function chapitreDePoste(
  poste: PosteArrete,
  pieces: readonly PieceNumerotee[],
): ReportChapter {
  return {
    titre: poste.libelle,
    blocs: [
      ...argentDe(poste),
      ...textes(poste),
      ...indicateurs(poste),
      ...moyens(poste),
      ...preuves(poste, pieces),
    ],
  };
}

const CRISES: Readonly<Record<string, string>> = {
  aucune: 'Aucune crise n’est survenue dans l’année.',
  survenue: 'Une crise est survenue dans l’année, que l’ARS n’a pas reconnue.',
  reconnue: 'L’ARS a reconnu une crise dans l’année.',
};

/** "1er mars 2024": on a cover, the day of the week says nothing. */
export function dateSansJour(jour: DateCivile): string {
  return dateLongue(jour).replace(/^\S+ /, '');
}

/** Whether there is something to tell of a post by itself. */
export function aUnChapitre({
  poste,
  demarreLe,
  texte,
  indicateurs,
  moyens,
  preuves,
}: PosteArrete) {
  const dit = [texte.fait, texte.manque, texte.demande].some((mots) => mots.trim() !== '');
  const vivant = demarreLe !== null || poste === 'fonctionnement';
  return vivant || dit || moyens.minutes > 0 || preuves.length + indicateurs.length > 0;
}

/** When a mission began and what it brings, in a few sentences. */
export function argentDe({
  poste,
  demarreLe,
  crise,
  fixe,
  maximum,
  acquis,
}: PosteArrete): readonly ReportBlock[] {
  const debut = demarreLe
    ? `Mission démarrée le ${dateSansJour(demarreLe)}.`
    : 'Mission pas démarrée à la date de cet arrêté\u00A0: rien n’est dû.';
  const variable =
    maximum === 0
      ? ''
      : ` Part variable acquise\u00A0: ${direSomme(acquis)}. Maximum\u00A0: ${direEuros(maximum)}.`;
  const du = demarreLe !== null || poste === 'fonctionnement';
  const argent = du ? `Part fixe de l’année\u00A0: ${direEuros(fixe)}.${variable}` : '';
  const dits = [
    poste === 'fonctionnement' ? '' : debut,
    crise ? (CRISES[crise] ?? '') : '',
    argent,
  ];
  return [{ genre: 'paragraphe', texte: dits.filter(Boolean).join(' ') }];
}

function textes({ texte }: PosteArrete): readonly ReportBlock[] {
  return RUBRIQUES_DU_TEXTE.flatMap(({ cle, titre }): readonly ReportBlock[] =>
    texte[cle].trim() === ''
      ? []
      : [
          { genre: 'titre', texte: titre },
          { genre: 'paragraphe', texte: texte[cle] },
        ],
  );
}

function indicateurs({ indicateurs: siens }: PosteArrete): readonly ReportBlock[] {
  if (siens.length === 0) return [];
  return [
    { genre: 'titre', texte: 'Indicateurs' },
    {
      genre: 'tableau',
      colonnes: [
        { titre: 'Indicateur', part: 34 },
        { titre: 'Selon la CPTS', part: 19, nombre: true },
        { titre: 'Selon la CPAM', part: 19, nombre: true },
        { titre: 'Vaut', part: 15, nombre: true },
        { titre: 'Au plus', part: 15, nombre: true },
      ],
      lignes: siens.map((i) => [
        ...[i.libelle, i.cpts.dite, i.cpam.dite, direEuros(i.euros), direEuros(i.maximum)],
      ]),
    },
    ...siens.map((i) => ({ genre: 'paragraphe', calme: true, texte: direIndicateur(i) }) as const),
  ];
}

/** How an indicator is counted and paid, and what of it is proved: one sentence after another. */
function direIndicateur(i: IndicateurArrete): string {
  const sources = { mesure: i.calcul, declare: 'déclaré par la CPTS', remis: 'remis par la CPAM' };
  const objets = i.objets ?? [];
  const prouves = objets.filter(({ preuves: siennes }) => siennes.length > 0).length;
  return [
    `${i.libelle}\u00A0: ${i.regle}.`,
    `Compté\u00A0: ${sources[i.source]}.`,
    i.preuveDemandee ? `Preuve demandée\u00A0: ${i.preuveDemandee}.` : '',
    objets.length > 0 ? `Preuves jointes pour ${prouves} sur ${objets.length}.` : '',
    i.objets === null && i.faits
      ? `${pluriel(i.faits.nombre, 'fait')} du journal, comptés sans être énumérés.`
      : '',
    ...objets
      .filter(({ preuves: siennes }) => siennes.length === 0)
      .slice(0, 5)
      .map(({ titre, jour }) => `Sans pièce\u00A0: ${titre}, ${dateChiffres(dateCivile(jour))}.`),
  ]
    .filter(Boolean)
    .join(' ');
}

function moyens({ moyens: engages }: PosteArrete): readonly ReportBlock[] {
  const { reunions, minutes, parProfession } = engages;
  if (parProfession.length === 0) return [];
  return [
    { genre: 'titre', texte: 'Moyens engagés' },
    {
      genre: 'tableau',
      colonnes: [
        { titre: 'Profession', part: 56 },
        { titre: 'Temps donné', part: 22, nombre: true },
        { titre: 'Professionnels', part: 22, nombre: true },
      ],
      lignes: parProfession.map((p) => [
        ...[p.profession, duree(p.minutes), p.professionnels === 0 ? '' : String(p.professionnels)],
      ]),
      total: [`Total, ${pluriel(reunions, 'réunion')}`, duree(minutes), ''],
    },
  ];
}

function preuves(poste: PosteArrete, pieces: readonly PieceNumerotee[]): readonly ReportBlock[] {
  const cibles = new Set(
    poste.indicateurs.flatMap(({ objets }) => objets?.map((o) => o.cible) ?? []),
  );
  const propres = pieces.filter(
    ({ cible }) =>
      poste.indicateurs.some(({ id }) => cible.startsWith(`indicateur/${id}/`)) ||
      cible.startsWith(`mission/${poste.poste}/`),
  );
  const siennes = [...new Set([...piecesDe(pieces, cibles), ...propres])];
  if (siennes.length === 0) return [];
  return [
    { genre: 'titre', texte: 'Preuves' },
    {
      genre: 'tableau',
      colonnes: [
        { titre: 'N°', part: 10 },
        { titre: 'Pièce', part: 70 },
        { titre: 'Date', part: 20 },
      ],
      lignes: siennes
        .toSorted((a, b) => (a.numero < b.numero ? -1 : 1))
        .map((p) => [p.numero, p.titre, dateChiffres(p.jour)]),
    },
  ];
}
