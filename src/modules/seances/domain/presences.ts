import { heure } from '#kernel/formats.ts';
import { type ConstatDate, estDuCorps, type Participant } from './seance.ts';
import { type Assise, assisesDe, cleDuSiege, direRang } from './siege.ts';

/** "À 20 h 05, à l’ouverture : Quorum atteint. …" */
export function direConstat({ quand, le, explication }: ConstatDate, fuseau: string): string {
  const moment = quand === 'ouverture' ? ', à l’ouverture' : '';
  return `À ${heure(le, fuseau)}${moment}\u00A0: ${explication}`;
}

type Dire = (p: Participant) => string;
/** The zone hours are written in, and when the session opened: before, nobody sat yet. */
type Quand = { readonly fuseau: string; readonly ouverteLe: Date | null };

/** Who came, for whom, whom they stood for, who did not: a sentence for each. */
export function direPresences(
  participants: readonly Participant[],
  quand: Quand,
): readonly string[] {
  const noms = new Map(participants.map((p) => [p.id, p.nom]));
  const { assis, ecoutent, invites, remplaces, representes, manquent } = repartir(
    participants,
    quand,
  );
  const enPlace: Dire = (p) => direEnPlace(p, participants, quand);
  const par: Dire = (p) => `${p.nom} par ${noms.get(p.mandataireId ?? '') ?? ''}`;
  const votants = assis.filter(({ voix }) => voix !== 'consultative');
  return [
    ...ligne('Présents', votants, enPlace),
    ...ligne(
      'Présents avec voix consultative',
      assis.filter((p) => !votants.includes(p)),
      enPlace,
    ),
    ...ligne('Suppléants à l’écoute', ecoutent, enPlace),
    ...ligne('Invités', invites, direInvite),
    ...ligne('Remplacés par leur suppléant', remplaces),
    ...ligne('Représentés', representes, par),
    ...ligne(
      'Excusés',
      manquent.filter(({ reponse }) => reponse === 'absent'),
    ),
    ...ligne(
      'Absents',
      manquent.filter(({ reponse }) => reponse !== 'absent'),
    ),
  ];
}

/** Each once, under what they were that day. */
function repartir(participants: readonly Participant[], quand: Quand) {
  const venus = participants.filter(({ arrivee }) => arrivee !== null);
  const la = new Set(venus.map(({ id }) => id));
  const membres = venus.filter(estDuCorps);
  const assis = membres.filter(
    (p) => p.rang === 'titulaire' || enSeance(p, participants, quand).length > 0,
  );
  const tenus = new Set(assis.map(cleDuSiege));
  const absents = participants.filter((p) => p.rang === 'titulaire' && !la.has(p.id));
  const sans = absents.filter((p) => !tenus.has(cleDuSiege(p)));
  return {
    assis,
    ecoutent: membres.filter((p) => !assis.includes(p)),
    // Who lost their seat and came is heard as a guest is.
    invites: venus.filter((p) => !estDuCorps(p)),
    remplaces: absents.filter((p) => !sans.includes(p)),
    representes: sans.filter((p) => la.has(p.mandataireId ?? '')),
    manquent: sans.filter((p) => !la.has(p.mandataireId ?? '')),
  };
}

function ligne(titre: string, gens: readonly Participant[], dire: Dire = (p) => p.nom) {
  if (gens.length === 0) return [];
  return [`${titre} (${gens.length})\u00A0: ${gens.map(dire).join(', ')}.`];
}

const direInvite: Dire = ({ nom, qualite }) => (qualite ? `${nom} (${qualite})` : nom);

/** When somebody sat, once the session was opened. */
function enSeance(p: Participant, tous: readonly Participant[], { ouverteLe }: Quand) {
  return assisesDe(p, tous).flatMap((t): Assise[] => {
    if (ouverteLe === null || t.de >= ouverteLe) return [t];
    return t.a === null || t.a > ouverteLe ? [{ ...t, de: ouverteLe }] : [];
  });
}

/** "Mme Vaudrebois (titulaire)", "M. Loubeyrat (suppléant(e) de Mme Vaudrebois, siège jusqu’à 20 h 40)" */
function direEnPlace(p: Participant, tous: readonly Participant[], quand: Quand): string {
  const rang = direRang(p, tous);
  if (p.rang !== 'suppleant') return rang ? `${p.nom} (${rang})` : p.nom;
  const { ouverteLe, fuseau } = quand;
  const debut = p.arrivee && ouverteLe && p.arrivee < ouverteLe ? ouverteLe : p.arrivee;
  const heures = enSeance(p, tous, quand).flatMap(({ de, a }) => {
    const depuis = debut && de > debut ? `à partir de ${heure(de, fuseau)}` : '';
    const jusqua = a && a !== p.depart ? `jusqu’à ${heure(a, fuseau)}` : '';
    return [depuis, jusqua].filter(Boolean).join(' ') || [];
  });
  const siege = heures.length > 0 ? [`siège ${heures.join(', puis ')}`] : [];
  return `${p.nom} (${[rang, ...siege].join(', ')})`;
}
