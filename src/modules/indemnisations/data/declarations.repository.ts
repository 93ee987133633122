import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Declaration, Lettre } from '../domain/declaration.ts';
import type { Auteur } from './regles.repository.ts';

export type DeclarationAEcrire = Omit<
  Declaration,
  | 'centimesDeLettre'
  | 'declareeLe'
  | 'declareeParNom'
  | 'etat'
  | 'decideeLe'
  | 'decideeParNom'
  | 'motif'
  | 'relevee'
>;

const DOUBLES = {
  un_temps_n_est_declare_qu_une_fois: 'deja-declare',
  une_lettre_n_est_accomplie_qu_une_fois: 'lettre-deja-accomplie',
} as const;

/** Writes what somebody declares; otherwise why it is already there. */
export async function insertDeclaration(
  tx: Tx,
  cpts: string,
  { declaration: d, auteur }: { readonly declaration: DeclarationAEcrire; readonly auteur: Auteur },
): Promise<'ecrite' | 'deja-declare' | 'lettre-deja-accomplie'> {
  try {
    await sql`
      insert into indemnisations.declarations (cpts_id, id, personne_id, genre, jour, minutes, km, puissance, cas, mission,
        lettre_id, objet, profession, par_lien, declaree_le, declaree_par_nom, etat)
      values (${cpts}, ${d.id}, ${d.personne}, ${d.genre}, ${d.jour}, ${d.minutes}, ${d.km}, ${d.puissance}, ${d.cas},
        ${d.mission}, ${d.lettre}, ${d.objet}, ${d.profession}, ${d.parLien}, ${auteur.le}, ${auteur.nom}, 'a-valider')`.execute(
      tx,
    );
    return 'ecrite';
  } catch (error) {
    const nom = violatedConstraint(error);
    for (const [contrainte, motif] of Object.entries(DOUBLES)) if (nom === contrainte) return motif;
    throw error;
  }
}

/** Accepts, refuses or takes back. */
export async function decideDeclaration(
  tx: Tx,
  cpts: string,
  {
    id,
    etat,
    motif,
    auteur,
  }: {
    readonly id: string;
    readonly etat: 'validee' | 'refusee' | 'reprise';
    readonly motif: string | null;
    readonly auteur: Auteur;
  },
): Promise<void> {
  await sql`
    update indemnisations.declarations set etat = ${etat}, motif = ${motif}, decidee_le = ${auteur.le},
      decidee_par_nom = ${auteur.nom} where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

export async function insertLettre(
  tx: Tx,
  cpts: string,
  { lettre: l, auteur }: { readonly lettre: Omit<Lettre, 'accomplie'>; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into indemnisations.lettres (cpts_id, id, personne_id, objet, mission, minutes, centimes, decision, signee_le,
      terme, ecrite_le, ecrite_par_nom)
    values (${cpts}, ${l.id}, ${l.personne}, ${l.objet}, ${l.mission}, ${l.minutes}, ${l.centimes}, ${l.decision},
      ${l.signeeLe}, ${l.terme}, ${auteur.le}, ${auteur.nom})`.execute(tx);
}
