import { montant } from '#kernel/centimes.ts';
import { dateChiffres, dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { direMission } from '#kernel/mission-du-journal.ts';
import type { Ton } from '#ui/etiquette.tsx';
import type { Declaration, EtatDeDeclaration } from '../domain/declaration.ts';
import { DIRE_GENRE } from '../domain/fait.ts';
import type { Mode, Nature, Regle } from '../domain/regle.ts';
import type { Changement } from './vue-de-releve.ts';

export const DIRE_MODE: Readonly<Record<Mode, string>> = {
  heure: 'À l’heure',
  soiree: 'Forfait de soirée',
  reunion: 'Forfait par réunion',
  journee: 'Forfait de journée',
  annuel: 'Montant annuel d’une fonction',
  kilometre: 'Kilomètres',
  lettre: 'Montant de la lettre de mission',
  preparation: 'Préparation déclarée, à l’heure',
  exclusion: 'Ne paie pas',
};

export const DIRE_NATURE: Readonly<Record<Nature, string>> = {
  indemnite: 'Indemnité',
  remuneration: 'Rémunération',
  frais: 'Frais',
};

export const DIRE_INSTANCE: Readonly<Record<string, string>> = {
  bureau: 'membres du bureau',
  'conseil-d-administration': 'membres du conseil d’administration',
};

/** "50 € l’heure", "0,529 € le kilomètre": null when nobody typed it. */
export function direTaux(r: Regle): string | null {
  if (r.mode === 'exclusion') return 'rien';
  if (r.mode === 'lettre') return 'dit par la lettre';
  if (r.mode === 'kilometre')
    return r.bareme === 'fiscal'
      ? 'barème fiscal'
      : r.milliemes === null
        ? null
        : `${direMilliemes(r.milliemes)} le kilomètre`;
  if (r.centimes === null) return null;
  const par = {
    soiree: 'la soirée',
    reunion: 'la réunion',
    journee: 'la journée',
    annuel: 'l’année',
  };
  const unite = r.mode === 'heure' || r.mode === 'preparation' ? 'l’heure' : par[r.mode];
  return `${montant(r.centimes)} ${unite}`;
}

/** "0,50 €", "0,529 €": two decimals at least. */
function direMilliemes(milliemes: number): string {
  const trois = (milliemes / 1000).toFixed(3).replace(/0$/, '');
  return `${trois.replace('.', ',')}\u00A0€`;
}

/** What a rule is about, in words: "Présence à une réunion, infirmiers". `metiers` names professions. */
export function direPortee(r: Regle, metier: (code: string) => string): string {
  return [
    r.genre === null ? (r.mode === 'annuel' ? null : 'Tout') : DIRE_GENRE[r.genre],
    r.cas === null ? null : `cas «\u00A0${r.cas}\u00A0»`,
    r.mission === null ? null : direMission(r.mission),
    r.professions.length === 0 ? null : r.professions.map(metier).join(', '),
    r.instance === null ? null : DIRE_INSTANCE[r.instance],
    r.fonction === null ? null : `fonction «\u00A0${r.fonction}\u00A0»`,
    r.desHeure === null ? null : `dès ${r.desHeure.replace(':', '\u00A0h\u00A0')}`,
  ]
    .filter((mot) => mot !== null)
    .join(', ');
}

export function direDecision({ decisionOrgane, decisionLe, decisionNumero }: Regle): string {
  const numero = decisionNumero ? `, n°\u00A0${decisionNumero}` : '';
  return `${decisionOrgane}, ${dateChiffres(decisionLe)}${numero}`;
}

export const DIRE_ETAT: Readonly<Record<EtatDeDeclaration, string>> = {
  'a-valider': 'attend la coordination',
  validee: 'validé',
  refusee: 'refusé',
  reprise: 'repris',
};

export const TON_D_ETAT: Readonly<Record<EtatDeDeclaration, Ton>> = {
  'a-valider': 'attention',
  validee: 'ok',
  refusee: 'grave',
  reprise: 'neutre',
};

/** "1 h 30", "45 min" */
export function direMinutes(minutes: number): string {
  const heures = Math.floor(minutes / 60);
  const reste = minutes % 60;
  if (heures === 0) return `${reste}\u00A0min`;
  return reste === 0
    ? `${heures}\u00A0h`
    : `${heures}\u00A0h\u00A0${String(reste).padStart(2, '0')}`;
}

/** How much was declared: time, kilometres, the amount of the letter. */
export function direQuantite({
  minutes,
  km,
  puissance,
  centimesDeLettre,
  cas,
}: Declaration): string {
  if (km !== null) return `${km}\u00A0km${puissance ? `, ${puissance}\u00A0CV` : ''}`;
  if (centimesDeLettre !== null) return montant(centimesDeLettre);
  return minutes === null ? '' : `${direMinutes(minutes)}${cas ? `, ${cas}` : ''}`;
}

/** "saisi par M. Hervé Danglade le 3 mars 2026". */
export function direChangement(change: Changement, fuseau: string): string {
  const { le, parNom } = change;
  const qui = change.parLien
    ? 'écrit par le lien envoyé à la personne'
    : change.parLaPersonne
      ? 'donné par la personne'
      : `saisi${parNom ? ` par ${parNom}` : ''}`;
  return `${qui} le ${dateLongue(dateCivileDe(le, fuseau))}`;
}
