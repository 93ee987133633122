import { ageLe, type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import {
  type AdressePostale,
  type CommunePostale,
  DEFAUTS_D_ADRESSE,
  lignesDAdresse,
  lireAdresse,
} from './adresse-postale.ts';
import type { Demande } from './demande.ts';
import { nomDe, type Personne } from './personne.ts';

/** Why somebody a campaign is for gets no letter. */
export const RAISONS_D_ECART = [
  'close',
  'deja-prise',
  'opposition',
  'revenue',
  ...DEFAUTS_D_ADRESSE,
  'illisible',
] as const;
export type RaisonDEcart = (typeof RAISONS_D_ECART)[number];

/** Somebody a campaign may be for, as the register knows them. */
export type PersonneVisee = Pick<Demande, 'id' | 'etat' | 'patientId' | 'numero'> &
  Pick<Personne, 'nom' | 'prenom' | 'dateDeNaissance' | 'adresse'> & {
    readonly communeNom: string;
    readonly commune: CommunePostale;
    /** They said they do not want to be contacted. */
    readonly opposee: boolean;
    /** The last letter they were sent came back. */
    readonly revenue: boolean;
  };

export type Destinataire = {
  readonly demande: string;
  /** First line of the envelope. */
  readonly pour: string;
  readonly prenom: string;
  readonly nom: string;
  readonly communeNom: string;
  readonly mineur: boolean;
  readonly adresse: AdressePostale;
};

export type Tri = {
  readonly destinataires: readonly Destinataire[];
  readonly ecartes: readonly { readonly demande: string; readonly raison: RaisonDEcart }[];
};

/** Who gets a letter, in the order of a bag of post, and who does not, each with one reason. */
export function trier(visees: readonly PersonneVisee[], jour: DateCivile): Tri {
  const destinataires: Destinataire[] = [];
  const ecartes: { demande: string; raison: RaisonDEcart }[] = [];
  for (const visee of visees) {
    const juge = juger(visee, jour);
    if (typeof juge === 'string') ecartes.push({ demande: visee.id, raison: juge });
    else destinataires.push(juge);
  }
  return { destinataires: destinataires.toSorted(parCodePuisVillePuisNom), ecartes };
}

function juger(p: PersonneVisee, jour: DateCivile): Destinataire | RaisonDEcart {
  if (p.etat === 'close') return 'close';
  if (p.etat === 'prise' || p.etat === 'declaree') return 'deja-prise';
  if (p.opposee) return 'opposition';
  if (p.nom === null || p.prenom === null) return 'illisible';
  if (p.revenue) return 'revenue';
  const lue = lireAdresse(p.adresse, p.commune);
  if (!lue.ok) return lue.defaut;
  const mineur = estMineur(p.dateDeNaissance, jour);
  const { nom, prenom, communeNom } = p;
  const qui = nomDe({ nom, prenom });
  const pour = mineur ? `Au représentant légal de ${qui}` : qui;
  return { demande: p.id, pour, prenom, nom, communeNom, mineur, adresse: lue.adresse };
}

/** Under 18 (article 388 of the Code civil): a letter is for whoever has parental authority. */
function estMineur(naissance: string | null, jour: DateCivile): boolean {
  return naissance !== null && ageLe(dateCivile(naissance), jour) < 18;
}

const cle = ({ adresse, nom, prenom, demande }: Destinataire) =>
  [adresse.codePostal, adresse.ville, nom, prenom, demande].join('\n');

function parCodePuisVillePuisNom(a: Destinataire, b: Destinataire): number {
  const [x, y] = [cle(a), cle(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** How many for each reason, those that hold nobody left out. */
export function compterEcarts(
  ecartes: Tri['ecartes'],
): readonly { readonly raison: RaisonDEcart; readonly combien: number }[] {
  return RAISONS_D_ECART.map((raison) => ({
    raison,
    combien: ecartes.filter((ecarte) => ecarte.raison === raison).length,
  })).filter(({ combien }) => combien > 0);
}

/** All lines of the envelope. */
export function enveloppeDe(d: Pick<Destinataire, 'pour' | 'adresse'>): readonly string[] {
  return [d.pour, ...lignesDAdresse(d.adresse)];
}
