import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { engager } from '../usecases/engager.ts';
import { noterFacture } from '../usecases/facturer.ts';
import { reglerBudget } from '../usecases/regler-budget.ts';

/** What a CPTS may say of its money; empty fields are left unknown. */
export const REGLAGES = {
  siren: '123 456 782',
  tenusDepuis: '2026-01-01',
  seuil: '5 000',
  organe: 'Conseil d’administration',
  tauxBenevole: '',
  tauxDecidePar: '',
  compteIndemnites: '',
  compteRemunerations: '',
} as const;

export const ENGAGEMENT = {
  objet: 'Salle de la réunion de mars',
  fournisseur: 'Ville de Giat',
  le: '2026-03-02',
  compte: '613',
  mission: 'prevention',
  action: 'Dépistage',
  financeur: 'aci',
  part: 'fixe',
  montant: '1 200',
} as const;

export const FACTURE = {
  genre: 'facture',
  numero: 'F-2026-7',
  le: '2026-03-20',
  montant: '1 000',
} as const;

export const tresorerie = (banc: Banc, cpts: CptsCourante, maintenant?: Date) =>
  banc.appel(cpts, {
    role: 'tresorier',
    nom: 'Ysaline Montagut',
    ...(maintenant ? { maintenant } : {}),
  });

/** A CPTS whose accounts are kept since January 2026. */
export async function planterComptes(banc: Banc, slug: string): Promise<CptsCourante> {
  const cpts = await banc.creerCpts(slug);
  exiger(await reglerBudget(tresorerie(banc, cpts), REGLAGES));
  return cpts;
}

/** A commitment and its invoice of 1 000 €. */
export async function poserFacture(
  banc: Banc,
  cpts: CptsCourante,
  numero: string = FACTURE.numero,
) {
  const appel = tresorerie(banc, cpts);
  const { id: engagement } = exiger(await engager(appel, ENGAGEMENT));
  const { id: facture } = exiger(await noterFacture(appel, { ...FACTURE, engagement, numero }));
  return { engagement, facture };
}

/** Money that another page notes: an entry of the ledger. */
export async function poserFait(
  banc: Banc,
  { id: cpts }: CptsCourante,
  fait: {
    readonly genre: string;
    readonly jour: string;
    readonly centimes?: number;
    readonly minutes?: number;
    readonly mission?: string;
    readonly detail?: string;
    readonly quantite?: number;
    readonly corrige?: string;
  },
): Promise<string> {
  const id = crypto.randomUUID();
  await banc.regarder(
    `insert into journal.faits (cpts_id, id, genre, mission, instant, jour, acteur_nom, professions, quantite, minutes,
       centimes, detail, source, corrige)
     values ($1, $2, $3, $4, ($5::date + time '10:00') at time zone 'UTC', $5, 'Essai', '{}', $6, $7, $8, $9, 'transmis', $10)`,
    [
      cpts,
      id,
      fait.genre,
      fait.mission ?? 'prevention',
      fait.jour,
      fait.quantite ?? 1,
      fait.minutes ?? null,
      fait.centimes ?? null,
      fait.detail ?? null,
      fait.corrige ?? null,
    ],
  );
  await banc.regarder('insert into journal.a_plier (cpts_id, jour, fait_id) values ($1, $2, $3)', [
    cpts,
    fait.jour,
    id,
  ]);
  return id;
}
