import type { Banc } from '#app/testing/banc.ts';
import { messagesEcrits } from '#app/testing/clair.ts';
import { exiger } from '#kernel/result.ts';
import type { Role } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import { creerCompte } from '../usecases/creer-compte.ts';

export const ADRESSE = 'http://localhost';
export const MOT_DE_PASSE = 'quatre mésanges au jardin';

let numero = 0;

/** Opens an account with one role, from 1 January 2020; `au`: its last day. */
export async function ouvrirCompte(
  banc: Banc,
  cpts: CptsCourante,
  { role, au, professionnel, courriel }: Voulu,
): Promise<{ readonly id: string; readonly courriel: string }> {
  numero += 1;
  const adresse = courriel ?? `compte${numero}@exemple.invalid`;
  const { id } = exiger(
    await creerCompte(banc.appel(cpts), {
      courriel: adresse,
      nom: 'Brévillon',
      prenom: 'Mahaut',
      motDePasse: MOT_DE_PASSE,
      role,
      du: '2020-01-01',
      au: au ?? null,
      professionnel: professionnel ?? null,
    }),
  );
  return { id, courriel: adresse };
}

type Voulu = {
  readonly role: Role;
  readonly au?: string;
  readonly professionnel?: string;
  readonly courriel?: string;
};

/** A professional whom the CPTS typed in its directory. */
export async function poserFiche(banc: Banc, cpts: CptsCourante): Promise<string> {
  numero += 1;
  const id = `01930000-0000-7000-8000-${String(numero).padStart(12, '0')}`;
  await banc.regarder(
    `insert into annuaire.fiches (cpts_id, professionnel_id, locale, nom, prenom, profession, modifie_le, modifie_par)
     values ($1, $2, true, 'CORLIRET', 'Garance', '10', now(), 'test')`,
    [cpts.id, id],
  );
  return id;
}

/** The token in the last mail written to an address. */
export async function jetonRecu(banc: Banc, courriel: string): Promise<string> {
  const message = (await messagesEcrits(banc)).findLast((m) => m.destinataire === courriel);
  return /\/invitation\/([\w-]{43})/.exec(message?.corps ?? '')?.[1] ?? '';
}
