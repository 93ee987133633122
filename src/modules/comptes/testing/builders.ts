import type { Banc } from '#app/testing/banc.ts';
import { messagesEcrits } from '#app/testing/clair.ts';
import { exiger } from '#kernel/result.ts';
import { INSTALLATION, type Role } from '#kernel/role.ts';
import type { Appel, CptsCourante } from '#platform/call.ts';
import { codeAt } from '#platform/crypto/one-time-code.ts';
import { ajouterCode } from '../usecases/ajouter-code.ts';
import { creerCompte } from '../usecases/creer-compte.ts';
import { noterEssai } from '../usecases/noter-essai.ts';
import { proposerCode } from '../usecases/proposer-code.ts';
import { prouverParCode } from '../usecases/prouver-par-code.ts';
import { seConnecter } from '../usecases/se-connecter.ts';

export const MOT_DE_PASSE = 'quatre marrons sous la neige';
/** Where links of mails lead. */
export const ADRESSE = 'http://localhost';
export const VISITEUR = {
  source: '192.0.2.7',
  agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  appareil: null,
};

const ICI: CptsCourante = { id: INSTALLATION, slug: '', nom: '', fuseau: 'Europe/Paris' };

/** A call by nobody yet, on the installation: what the sign-in pages make. */
export const aLaPorte = (banc: Banc, maintenant: Date): Appel =>
  banc.appel(ICI, { role: 'public', maintenant });

/** A call by this account, which proved who it is at `confirmeLe`, now unless told. */
export const parLeCompte = (
  banc: Banc,
  id: string,
  {
    maintenant,
    confirmeLe = maintenant,
  }: { readonly maintenant: Date; readonly confirmeLe?: Date },
): Appel => banc.appel(ICI, { role: 'professionnel', id, maintenant, confirmeLe });

let numero = 0;

/** A new account of that role, which it holds from 1 January 2020; `au`: its last day. */
export async function ouvrirUnCompte(
  banc: Banc,
  cpts: CptsCourante,
  role: Role,
  { courriel = `personne${numero++}.${cpts.slug}@exemple.invalid`, ...plus }: Plus = {},
) {
  const { id } = exiger(
    await creerCompte(banc.appel(cpts), {
      courriel,
      nom: 'Brévillon',
      prenom: 'Mahaut',
      motDePasse: MOT_DE_PASSE,
      role,
      du: '2020-01-01',
      ...plus,
    }),
  );
  return { id, courriel };
}

type Plus = { readonly au?: string; readonly professionnel?: string; readonly courriel?: string };

type Essai = {
  readonly courriel: string;
  readonly motDePasse?: string;
  readonly source?: string;
  readonly appareil?: string | null;
};

/** Gives a password, as the page does: counted, then judged. */
export async function donnerMotDePasse(appel: Appel, essai: Essai) {
  const { courriel, motDePasse = MOT_DE_PASSE, source = VISITEUR.source, appareil = null } = essai;
  const qui = { genre: 'mot-de-passe', sujet: courriel, source, appareil } as const;
  const note = await noterEssai(appel, qui);
  if (!note.ok) return note;
  const visiteur = { ...VISITEUR, source, appareil };
  return await seConnecter(appel, { email: courriel, motDePasse, visiteur, ...note.valeur });
}

/** Token of the step an account stands on after its password. */
export async function etapeDe(appel: Appel, courriel: string): Promise<string> {
  const suite = exiger(await donnerMotDePasse(appel, { courriel }));
  if (suite.genre === 'session') throw new Error('no step: a session opened');
  return suite.jeton;
}

/** Adds an application of codes at the first sign-in; the secret, the recovery codes and the session. */
export async function enroler(appel: Appel, courriel: string) {
  const etape = await etapeDe(appel, courriel);
  const { secret, scelle } = exiger(await proposerCode(appel, { etape, scelle: null }));
  const code = codeAt(secret, appel.maintenant);
  const saisie = { etape, scelle, code, nom: 'Téléphone', visiteur: VISITEUR };
  const { codes, session } = exiger(await ajouterCode(appel, saisie));
  if (!codes || !session) throw new Error('enrolment opens a session and gives recovery codes');
  return { secret, codes, session };
}

type Preuve = {
  readonly compte: string;
  readonly etape: string;
  readonly code: string;
  readonly moyen?: 'code' | 'secours';
  readonly source?: string;
};

/** Gives a code on a step, as the page does: counted, then judged. */
export async function donnerCode(appel: Appel, preuve: Preuve) {
  const { compte, etape, code, moyen = 'code', source = VISITEUR.source } = preuve;
  const qui = { genre: 'second-facteur', sujet: compte, source, appareil: null, etape } as const;
  const note = await noterEssai(appel, qui);
  if (!note.ok) return note;
  const visiteur = { ...VISITEUR, source };
  return await prouverParCode(appel, { etape, moyen, code, visiteur, ...note.valeur });
}

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
