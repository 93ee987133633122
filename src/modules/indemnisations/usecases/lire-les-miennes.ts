import { z } from 'zod';
import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { masquerIban } from '#kernel/iban.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { emettreLien, revoquerLiens, trouverLien, zJeton } from '#modules/liens';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type Beneficiaire, beneficiairesDe, ibanVerse } from '../data/beneficiaires.query.ts';
import { declarationsDe, lettresDe } from '../data/declarations.query.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { courrielDe } from '../data/personnes.query.ts';
import { reglesDeLaCpts } from '../data/regles.query.ts';
import { lignesDuReleve, relevesDe } from '../data/releves.query.ts';
import { retoursDeLaCpts } from '../data/retours.query.ts';
import { type Declaration, type Lettre, LIEN_D_INDEMNISATION } from '../domain/declaration.ts';
import type { Facturation } from '../domain/facture.ts';
import type { Ligne } from '../domain/ligne.ts';
import { direPeriode } from '../domain/periode-tenue.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import type { Retour } from '../domain/retour.ts';
import { nommerPersonnes } from './connaitre-personnes.ts';
import { facturationDes } from './lire-facturation.ts';
import { preparerReleves, type RelevePrepare } from './preparer-releves.ts';
import { zPersonne } from './saisies.ts';

/** What somebody is owed, was paid, declared: all they need to check it. */
export type LesMiennes = {
  readonly personne: string;
  readonly nom: string;
  readonly enCours: readonly { readonly periode: string; readonly releve: RelevePrepare }[];
  readonly approuves: readonly (ReleveApprouve & {
    readonly dePeriode: string;
    readonly lignes: readonly Ligne[];
    readonly revenu: Retour | null;
    readonly facturation: Facturation;
  })[];
  readonly declarations: readonly Declaration[];
  readonly lettres: readonly Lettre[];
  /** Cases that rules tell apart, for whoever declares. */
  readonly cas: readonly string[];
  /** Where it is paid: the end of the account, or the employer. */
  readonly compte: { readonly iban: string | null; readonly employeur: string | null };
};

type Fait = Promise<Result<Effets<LesMiennes>, RefusDIndemnisation>>;

/** One's own, from one's account. */
export const lireLesMiennes = defineUseCase({
  nom: 'indemnisations.lire-les-miennes',
  saisie: z.strictObject({}),
  droit: 'indemnisations.miennes.voir',
  executer: async (ctx): Fait => {
    const { professionnel } = ctx.acteur;
    if (!professionnel) return refuse({ motif: 'personne-a-preciser' });
    return reussi(effets(await lire(ctx, professionnel)));
  },
});

/** One's own, by the link that was sent: opening it changes nothing. */
export const lireParMonLien = defineUseCase({
  nom: 'indemnisations.lire-par-mon-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Fait => {
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_D_INDEMNISATION });
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    return reussi(effets(await lire(ctx, lien.objet)));
  },
});

async function lire(ctx: Ctx, personne: string): Promise<LesMiennes> {
  const { tx, cpts } = ctx;
  const periodes = await periodesDeLaCpts(tx, cpts);
  const approuves = await relevesDe(tx, cpts, personne);
  const lignes = await lignesDuReleve(
    tx,
    cpts,
    approuves.map(({ id }) => id),
  );
  const enCours = [];
  for (const periode of periodes.filter(({ closeLe }) => closeLe === null)) {
    const { releves } = await preparerReleves(ctx, { periode, personne });
    for (const releve of releves) enCours.push({ periode: direPeriode(periode), releve });
  }
  const noms = new Map(periodes.map((p) => [p.id, p]));
  const regles = await reglesDeLaCpts(tx, cpts);
  const retours = await retoursDeLaCpts(tx, cpts);
  const facturation = await facturationDes(ctx, approuves);
  const beneficiaire = (await beneficiairesDe(tx, ctx, [personne])).get(personne);
  return {
    personne,
    nom: (await nommerPersonnes(ctx, [personne])).get(personne)?.nom ?? '',
    enCours,
    approuves: approuves
      .map((r) => {
        const periode = noms.get(r.periode);
        const siennes = lignes.filter(({ releve }) => releve === r.id);
        const revenu = retours.find(({ releve }) => releve === r.id) ?? null;
        return {
          ...{ ...r, revenu, dePeriode: periode ? direPeriode(periode) : '', lignes: siennes },
          facturation: facturation(r.id),
        };
      })
      .toSorted((a, b) => b.approuveLe.getTime() - a.approuveLe.getTime()),
    declarations: await declarationsDe(tx, cpts, personne),
    lettres: await lettresDe(tx, cpts, personne),
    compte: compteDe(beneficiaire),
    cas: [
      ...new Set(
        regles.flatMap(({ cas, genre }) =>
          genre === 'indemnisations.mission' && cas ? [cas] : [],
        ),
      ),
    ],
  };
}

const compteDe = (beneficiaire: Beneficiaire | undefined): LesMiennes['compte'] => {
  const iban = ibanVerse(beneficiaire);
  return {
    iban: iban === null ? null : masquerIban(iban),
    employeur: beneficiaire?.employeur?.nom ?? null,
  };
};

/** A quarter: relevés come at most so far apart where a link is awaited. */
const HEURES_DU_LIEN = 24 * 92;

type Envoi = Result<
  Effets<{ readonly lien: string; readonly courriel: string | null }>,
  RefusDIndemnisation
>;

const envoyer = defineUseCase({
  nom: 'indemnisations.envoyer-lien',
  saisie: z.strictObject({ personne: zPersonne, adresse: z.string() }),
  droit: 'indemnisations.lien.envoyer',
  executer: async (ctx, { personne, adresse }): Promise<Envoi> => {
    const connue = (await nommerPersonnes(ctx, [personne])).get(personne);
    if (!connue || connue.profession === null) return refuse({ motif: 'personne-inconnue' });
    await revoquerLiens(ctx, { genre: LIEN_D_INDEMNISATION, objet: personne });
    const { jeton, expireLe } = await emettreLien(ctx, {
      genre: LIEN_D_INDEMNISATION,
      objet: personne,
      porteur: connue.nom,
      compte: null,
      usageUnique: false,
      heures: HEURES_DU_LIEN,
    });
    const lien = `${adresse}/c/${ctx.appel.cpts?.slug ?? ''}/indemnisations/${jeton}`;
    const courriel = await courrielDe(ctx.tx, ctx.cpts, personne);
    const nom = ctx.appel.cpts?.nom ?? '';
    const jusquAu = dateLongue(dateCivileDe(expireLe, ctx.fuseau));
    const messages = courriel
      ? [
          {
            canal: 'courriel',
            destinataire: courriel,
            sujet: `${nom} : vos indemnisations`,
            corps: `Ce qui vous est dû, ce qui vous a été versé et pourquoi, et de quoi déclarer un temps ou un trajet, jusqu’au ${jusquAu} : ${lien}`,
          } as const,
        ]
      : [];
    const trace = { action: 'indemnisations.lien-envoye', objet: personne };
    return reussi(effets({ lien, courriel }, { messages, trace }));
  },
});

/**
 * Gives somebody the link of what they are owed, by mail when their address is known, and shows it. The one before stops
 * working. Its token is given once: no idempotency key keeps it.
 */
export function envoyerLien(
  { idempotence: _cle, ...appel }: Appel,
  saisie: { readonly personne: string; readonly adresse: string },
) {
  return envoyer(appel, saisie);
}
