import { dateLongue, heure, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Decision, numeroDeDecision } from './decision.ts';
import { DIRE_RESULTAT } from './majorite.ts';
import { direConstat, direPresences } from './presences.ts';
import {
  type ConstatDate,
  DIRE_MODALITE,
  type Participant,
  type Point,
  type Seance,
} from './seance.ts';
import { direAvis, direVoix, type Vote } from './vote.ts';

/** What is written by hand in minutes; the rest is what the session left. */
export type TextesDeProcesVerbal = { readonly ouverture: string; readonly cloture: string };

export type ProcesVerbal = TextesDeProcesVerbal & {
  readonly seanceId: string;
  readonly changeLe: Date;
  readonly changeParNom: string;
  readonly approuveLe: Date | null;
  /** The whole text as it was approved. */
  readonly contenu: string | null;
  readonly empreinte: string | null;
};

export type SectionDeProcesVerbal = {
  readonly titre: string;
  readonly paragraphes: readonly string[];
};

/** Minutes as people read them, on a page or on paper. */
export type TexteDeProcesVerbal = {
  readonly titre: string;
  readonly sousTitre: string;
  readonly sections: readonly SectionDeProcesVerbal[];
};

export type MatiereDeProcesVerbal = {
  readonly cpts: string;
  readonly fuseau: string;
  readonly seance: Seance;
  readonly participants: readonly Participant[];
  readonly constats: readonly ConstatDate[];
  readonly points: readonly Point[];
  readonly votes: readonly Vote[];
  readonly decisions: readonly Decision[];
  readonly textes: TextesDeProcesVerbal;
};

/** The minutes of a session, drafted from all that it left. */
export function redigerProcesVerbal(m: MatiereDeProcesVerbal): TexteDeProcesVerbal {
  const { seance, fuseau, cpts, textes } = m;
  const carence = seance.etat === 'carence';
  const jour = dateLongue(dateCivileDe(seance.debut, fuseau));
  return {
    titre: carence ? 'Procès-verbal de carence' : 'Procès-verbal',
    sousTitre: `CPTS ${cpts}, ${seance.instance}, ${seance.titre}, ${jour}`,
    sections: [
      { titre: 'Séance', paragraphes: [direSeance(m), ...paragraphesDe(textes.ouverture)] },
      {
        titre: 'Présents, représentés, absents',
        paragraphes: direPresences(m.participants, { fuseau, ouverteLe: seance.ouverteLe }),
      },
      { titre: 'Quorum', paragraphes: direConstats(m) },
      ...(carence ? [finDeCarence()] : m.points.map((point) => sectionDuPoint(point, m))),
      ...(carence ? [] : horsDesPoints(m)),
      ...(textes.cloture || seance.closeLe
        ? [
            {
              titre: 'Fin de la séance',
              paragraphes: [...paragraphesDe(textes.cloture), ...direFin(m)],
            },
          ]
        : []),
    ],
  };
}

function direSeance({ seance, fuseau }: MatiereDeProcesVerbal): string {
  const { debut, ouverteLe, convoqueeLe } = seance;
  const convocation = convoqueeLe
    ? ` Convocation envoyée le ${dateLongue(dateCivileDe(convoqueeLe, fuseau))}${seance.rang === 2 ? ', seconde convocation' : ''}.`
    : '';
  const ouverture = ouverteLe ? ` Séance ouverte à ${heure(ouverteLe, fuseau)}.` : '';
  const lieu = seance.lieu ?? DIRE_MODALITE[seance.modalite];
  return `${phrase(dateLongue(dateCivileDe(debut, fuseau)))}, ${heure(debut, fuseau)}, ${lieu}.${convocation}${ouverture}`;
}

/** Each statement of the quorum, at its hour. */
function direConstats({ seance, constats, fuseau }: MatiereDeProcesVerbal): readonly string[] {
  if (constats.length === 0) return [seance.constat ?? 'Le quorum n’a pas été constaté.'];
  return constats.map((constat) => direConstat(constat, fuseau));
}

function finDeCarence(): SectionDeProcesVerbal {
  return {
    titre: 'Carence',
    paragraphes: ['Faute de quorum, l’instance n’a pas délibéré. Une seconde convocation suivra.'],
  };
}

function sectionDuPoint(point: Point, m: MatiereDeProcesVerbal): SectionDeProcesVerbal {
  const votes = m.votes.filter((v) => v.pointId === point.id && v.annuleLe === null);
  return {
    titre: `${point.rang}. ${point.titre}`,
    paragraphes: [
      ...paragraphesDe(point.texte),
      ...paragraphesDe(point.notes),
      ...votes.flatMap((vote) => direVote(vote, m)),
    ],
  };
}

/** Votes of no item, decisions of no vote. */
function horsDesPoints(m: MatiereDeProcesVerbal): readonly SectionDeProcesVerbal[] {
  const connus = new Set(m.points.map(({ id }) => id));
  const votes = m.votes.filter((v) => v.annuleLe === null && !connus.has(v.pointId ?? ''));
  const seules = m.decisions.filter(({ voteId }) => voteId === null);
  const paragraphes = [
    ...votes.flatMap((vote) => direVote(vote, m)),
    ...seules.map((d) => `Décision ${numeroDeDecision(d)}\u00A0: ${d.texte}`),
  ];
  return paragraphes.length === 0 ? [] : [{ titre: 'Autres décisions', paragraphes }];
}

function direVote(vote: Vote, { decisions }: MatiereDeProcesVerbal): readonly string[] {
  const decision = decisions.find(({ voteId }) => voteId === vote.id);
  const avis = direAvis(vote);
  return [
    `${vote.scrutinId ? 'Vote secret' : 'Vote à main levée'}\u00A0: ${vote.question}`,
    `${direVoix(vote)} (${pluriel(vote.voix, 'voix', 'voix')} en séance). ${DIRE_RESULTAT[vote.resultat]}. ${vote.explication}.`,
    ...(avis ? [`${avis}.`] : []),
    ...(decision
      ? [
          `Décision ${numeroDeDecision(decision)}\u00A0: ${decision.texte}${decision.abroge ? ` Elle abroge la décision ${decision.abroge}.` : ''}`,
        ]
      : []),
  ];
}

function direFin({ seance, fuseau }: MatiereDeProcesVerbal): readonly string[] {
  return seance.closeLe ? [`Séance levée à ${heure(seance.closeLe, fuseau)}.`] : [];
}

const paragraphesDe = (texte: string): readonly string[] =>
  texte.split('\n').flatMap((ligne) => ligne.trim() || []);

const phrase = (texte: string): string => `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;
