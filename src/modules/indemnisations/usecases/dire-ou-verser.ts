import { z } from 'zod';
import { masquerIban } from '#kernel/iban.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIban, zTexteOuNull } from '#kernel/zod.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type Beneficiaire, beneficiairesDe } from '../data/beneficiaires.query.ts';
import {
  saveBeneficiaire,
  setIbanDEmployeur,
  takeEmployeur,
} from '../data/beneficiaires.repository.ts';
import { courrielDe } from '../data/personnes.query.ts';
import { LIEN_D_INDEMNISATION } from '../domain/declaration.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import { nommerPersonnes } from './connaitre-personnes.ts';
import { zPersonne } from './saisies.ts';

type Fait = Promise<Result<Effets<object>, RefusDIndemnisation>>;

/** Says to which account somebody is paid, or which structure is paid in their place: they are told. */
export const direOuVerser = defineUseCase({
  nom: 'indemnisations.dire-ou-verser',
  saisie: z.strictObject({
    personne: zPersonne,
    iban: zFacultatif(zIban),
    employeur: zTexteOuNull(70),
  }),
  droit: 'indemnisations.iban.saisir',
  executer: async (ctx, { personne: id, iban = null, employeur: nom }): Fait => {
    const { tx, cpts, maintenant: le } = ctx;
    const connue = (await nommerPersonnes(ctx, [id])).get(id);
    if (!connue || connue.profession === null) return refuse({ motif: 'personne-inconnue' });
    const avant = (await beneficiairesDe(tx, ctx, [id])).get(id);
    const employeur =
      nom === null ? null : await takeEmployeur(tx, cpts, { id: ctx.ids(), nom, le });
    if (employeur && iban) await setIbanDEmployeur(tx, ctx, { id: employeur, iban, le });
    // An account left empty in the form is the one already known.
    const sien = (employeur === null ? iban : null) ?? avant?.iban ?? null;
    const recoit = employeur === null ? sien : (iban ?? avant?.employeur?.iban ?? null);
    return await ecrire(ctx, {
      avant,
      apres: { id, iban: sien, employeur, parQui: ctx.acteur.nom, sien: false },
      dire: `${nom === null ? 'Ce qui vous revient' : `Ce qui vous revient est versé à ${nom}, et`} ira ${direCompte(recoit)}. C’est ${ctx.acteur.nom} qui l’a saisi.`,
    });
  },
});

const zMonCompte = { iban: zIban };

/** Says to which account oneself is paid. Whoever is salaried is paid through their employer, as the coordination wrote. */
export const direMonCompte = defineUseCase({
  nom: 'indemnisations.dire-mon-compte',
  saisie: z.strictObject(zMonCompte),
  droit: 'indemnisations.miennes.voir',
  executer: async (ctx, { iban }): Fait => {
    const { professionnel, nom } = ctx.acteur;
    if (!professionnel) return refuse({ motif: 'personne-a-preciser' });
    return await direSien(ctx, { id: professionnel, iban, nom });
  },
});

/** The same from the link of one's own relevé, without account. */
export const direMonCompteParLien = defineUseCase({
  nom: 'indemnisations.dire-mon-compte-par-lien',
  saisie: z.strictObject({ ...zMonCompte, jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { iban, jeton }): Fait => {
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_D_INDEMNISATION });
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    return await direSien(ctx, { id: lien.objet, iban, nom: lien.porteur });
  },
});

type Sien = { readonly id: string; readonly iban: string; readonly nom: string };

async function direSien(ctx: Ctx, { id, iban, nom }: Sien): Fait {
  const avant = (await beneficiairesDe(ctx.tx, ctx, [id])).get(id);
  if (avant?.employeur) return refuse({ motif: 'employeur-recoit' });
  return await ecrire(ctx, {
    avant,
    apres: { id, iban, employeur: null, parQui: nom, sien: true },
    dire: `Ce qui vous revient ira ${direCompte(iban)}, comme vous venez de l’écrire.`,
  });
}

type AEcrire = {
  readonly avant: Beneficiaire | undefined;
  readonly apres: {
    readonly id: string;
    readonly iban: string | null;
    readonly employeur: string | null;
    readonly parQui: string;
    readonly sien: boolean;
  };
  /** What the person is told. */
  readonly dire: string;
};

/** Writes the account, and tells whose it is: nobody diverts somebody's money without a word. */
async function ecrire(ctx: Ctx, { avant, apres, dire }: AEcrire): Fait {
  const { id, parQui, sien, ...compte } = apres;
  const auteur = { le: ctx.maintenant, nom: parQui, sien };
  await saveBeneficiaire(ctx.tx, ctx, { ...compte, id, auteur });
  const courriel = await courrielDe(ctx.tx, ctx.cpts, id);
  const nom = ctx.appel.cpts?.nom ?? '';
  const message = {
    canal: 'courriel',
    sujet: `${nom}\u00A0: le compte où vous êtes payé ${avant ? 'a changé' : 'est enregistré'}`,
    corps: `${dire} Si ce n’est pas ce que vous attendiez, dites-le aussitôt à la coordination de ${nom}\u00A0: rien n’est versé sans elle.`,
  } as const;
  const messages = courriel ? [{ ...message, destinataire: courriel }] : [];
  const trace = { action: 'indemnisations.iban-saisi', objet: id };
  return reussi(effets({}, { messages, trace }));
}

const direCompte = (iban: string | null): string =>
  iban === null ? 'sur un compte qui reste à saisir' : `sur le compte ${masquerIban(iban)}`;
