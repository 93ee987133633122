import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from '../../annuaire/testing/builders.ts';
import { adopterRegle, reglerIndemnisations } from '../usecases/adopter-regle.ts';
import { approuverReleves, ouvrirPeriode } from '../usecases/approuver-releves.ts';
import { direOuVerser } from '../usecases/dire-ou-verser.ts';
import { envoyerLien } from '../usecases/lire-les-miennes.ts';
import { creerLot } from '../usecases/virer.ts';

/** Made up; its check digits are right. */
export const IBAN = 'FR14 2004 1010 0505 0001 3M02 606';

/** A CPTS that pays 50 € an hour of meeting, its account filled, September 2026 open; a doctor, a nurse, a pharmacist. */
export type Scene = {
  readonly cpts: CptsCourante;
  readonly periode: string;
  readonly personnes: readonly [string, string, string];
};

export const REGLE = {
  mode: 'heure',
  nature: 'indemnite',
  libelle: 'Réunion de groupe',
  genre: 'reunions.presence',
  montant: '50',
  decisionLe: '2026-01-12',
  decisionOrgane: 'Conseil d’administration',
  du: '2026-01-01',
} as const;

export async function planterScene(banc: Banc, slug = 'demo-combrailles'): Promise<Scene> {
  const cpts = await banc.creerCpts(slug);
  const tresorerie = banc.appel(cpts, { role: 'tresorier', nom: 'Ysaline Montagut' });
  const regles = { titulaire: 'CPTS des Combrailles', iban: IBAN, compteDuPlafond: 'travail' };
  exiger(await reglerIndemnisations(tresorerie, regles));
  exiger(await adopterRegle(tresorerie, REGLE));
  const { id: periode } = exiger(
    await ouvrirPeriode(tresorerie, { genre: 'mois', jour: '2026-09-01' }),
  );
  const personnes = await poserDesPersonnes(banc);
  return { cpts, periode, personnes };
}

async function poserDesPersonnes(banc: Banc): Promise<[string, string, string]> {
  const deja = await banc.regarder(
    "select id from annuaire.professionnels where rpps like '999900077%' order by rpps",
  );
  const [a, b, c] = deja.map(({ id }) => String(id));
  if (a && b && c) return [a, b, c];
  return [
    await insererProfessionnel(banc, {
      rpps: '99990007701',
      nom: 'CORVASTE',
      prenom: 'INÈS',
      profession: '10',
    }),
    await insererProfessionnel(banc, {
      rpps: '99990007702',
      nom: 'MONTAGUT',
      prenom: 'YSALINE',
      profession: '60',
    }),
    await insererProfessionnel(banc, {
      rpps: '99990007703',
      nom: 'OLBREUIL',
      prenom: 'ZOÉ',
      profession: '21',
    }),
  ];
}

export const donnerIban = async (banc: Banc, cpts: CptsCourante, personne: string) =>
  exiger(await direOuVerser(banc.appel(cpts, { role: 'tresorier' }), { personne, iban: IBAN }));

/** Gives an account to everybody who has an approved relevé, in one statement. */
export async function donnerIbans(banc: Banc, { id: cpts }: CptsCourante): Promise<void> {
  const releves = await banc.regarder(
    'select personne_id from indemnisations.releves where cpts_id = $1',
    [cpts],
  );
  const champ = 'indemnisations.beneficiaires.iban';
  const ids = releves.map(({ personne_id: id }) => String(id));
  const ibans = ids.map((objet) =>
    banc.coffre.chiffrer(IBAN.replaceAll(' ', ''), { cpts, champ, objet }),
  );
  await banc.regarder(
    `insert into indemnisations.beneficiaires (cpts_id, id, iban, change_le)
     select $1, q.id, q.iban, now() from unnest($2::uuid[], $3::bytea[]) q (id, iban)`,
    [cpts, ids, ibans],
  );
}

/** An account of every kind, and a file that holds them. */
export async function poserIbans(banc: Banc, cpts: CptsCourante, personne: string): Promise<void> {
  const tresorerie = banc.appel(cpts, { role: 'tresorier', nom: 'Anselme Vaudrebois' });
  const compte = { titulaire: 'CPTS des Combrailles', iban: IBAN, compteDuPlafond: 'travail' };
  exiger(await reglerIndemnisations(tresorerie, compte));
  exiger(await adopterRegle(tresorerie, REGLE));
  await poserPresence(banc, cpts, { personne });
  const { id: periode } = exiger(
    await ouvrirPeriode(tresorerie, { genre: 'mois', jour: '2026-09-01' }),
  );
  exiger(await approuverReleves(tresorerie, { periode }));
  exiger(await direOuVerser(tresorerie, { personne, iban: IBAN }));
  exiger(await direOuVerser(tresorerie, { personne, iban: IBAN, employeur: 'Hôpital de Riom' }));
  const ordre = { version: 'pain.001.001.09', executerLe: '2026-11-25' };
  exiger(await creerLot(tresorerie, ordre));
}

type Presence = {
  readonly personne: string;
  readonly jour?: string;
  readonly minutes?: number;
  readonly reunion?: string;
  readonly corrige?: string;
};

/** Writes a presence in the ledger, as a frozen sheet would; gives its id. */
export async function poserPresence(
  banc: Banc,
  cpts: CptsCourante,
  {
    personne,
    jour = '2026-09-15',
    minutes = 120,
    reunion = crypto.randomUUID(),
    corrige,
  }: Presence,
): Promise<string> {
  const id = crypto.randomUUID();
  await banc.regarder(
    `insert into journal.faits (cpts_id, id, genre, mission, instant, jour, acteur_nom, professions, professionnel_id,
       quantite, minutes, detail, lien, source, corrige)
     values ($1, $2, 'reunions.presence', 'parcours', ($3::date + time '18:00') at time zone 'UTC', $3, 'Essai', '{10}', $4,
       $5, $6, 'sur-place', 'reunions/' || $7, 'mesure', $8)`,
    [cpts.id, id, jour, personne, corrige ? -1 : 1, minutes, reunion, corrige ?? null],
  );
  return id;
}

/** The address that shows somebody what they are owed. */
export async function poserLienDIndemnisation(
  banc: Banc,
  cpts: CptsCourante,
  personne: string,
): Promise<string> {
  const fait = exiger(await envoyerLien(banc.appel(cpts), { personne, adresse: '' }));
  return fait.lien;
}
