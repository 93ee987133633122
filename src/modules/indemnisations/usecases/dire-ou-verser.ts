import { z } from 'zod';
import { masquerIban } from '#kernel/iban.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIban, zTexteOuNull } from '#kernel/zod.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { beneficiairesDe, ibanVerse, salariesDe } from '../data/beneficiaires.query.ts';
import {
  saveBeneficiaire,
  setIbanDEmployeur,
  takeEmployeur,
} from '../data/beneficiaires.repository.ts';
import { courrielsDe } from '../data/personnes.query.ts';
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
    const parNom = ctx.acteur.nom;
    if (employeur && iban) await setIbanDEmployeur(tx, ctx, { id: employeur, iban, le, parNom });
    // An account left empty in the form is the one already known.
    const sien = (employeur === null ? iban : null) ?? avant?.iban ?? null;
    const auteur = { le, nom: parNom, par: 'bureau' } as const;
    await saveBeneficiaire(tx, ctx, { id, iban: sien, employeur, auteur });
    const prevenus = employeur && iban ? await salariesDe(tx, cpts, employeur) : [id];
    const apres = await beneficiairesDe(tx, ctx, prevenus);
    const messages = await prevenir(ctx, prevenus, (un) => {
      const b = apres.get(un);
      const versA = b?.employeur
        ? `Ce qui vous revient est versé à ${b.employeur.nom}, et`
        : 'Ce qui vous revient';
      return `${versA} ira ${direCompte(ibanVerse(b))}. C’est ${parNom} qui l’a saisi.`;
    });
    const trace = { action: 'indemnisations.iban-saisi', objet: id };
    return reussi(effets({}, { messages, trace }));
  },
});

const zMonCompte = { iban: zIban };
/** Whether a message confirms it: not everybody has a known address. */
type FaitSien = Promise<Result<Effets<{ readonly prevenue: boolean }>, RefusDIndemnisation>>;

/** Says to which account oneself is paid. Whoever is salaried is paid through their employer, as the coordination wrote. */
export const direMonCompte = defineUseCase({
  nom: 'indemnisations.dire-mon-compte',
  saisie: z.strictObject(zMonCompte),
  droit: 'indemnisations.miennes.voir',
  executer: async (ctx, { iban }): FaitSien => {
    const { professionnel, nom } = ctx.acteur;
    if (!professionnel) return refuse({ motif: 'personne-a-preciser' });
    return await direSien(ctx, { id: professionnel, iban, nom, par: 'personne' });
  },
});

/** The same from the link of one's own relevé, without account. */
export const direMonCompteParLien = defineUseCase({
  nom: 'indemnisations.dire-mon-compte-par-lien',
  saisie: z.strictObject({ ...zMonCompte, jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { iban, jeton }): FaitSien => {
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_D_INDEMNISATION });
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    return await direSien(ctx, { id: lien.objet, iban, nom: lien.porteur, par: 'lien' });
  },
});

type Sien = {
  readonly id: string;
  readonly iban: string;
  readonly nom: string;
  readonly par: 'personne' | 'lien';
};

async function direSien(ctx: Ctx, { id, iban, nom, par }: Sien): FaitSien {
  const avant = (await beneficiairesDe(ctx.tx, ctx, [id])).get(id);
  if (avant?.employeur) return refuse({ motif: 'employeur-recoit' });
  const auteur = { le: ctx.maintenant, nom, par };
  await saveBeneficiaire(ctx.tx, ctx, { id, iban, employeur: null, auteur });
  const messages = await prevenir(
    ctx,
    [id],
    () => `Ce qui vous revient ira ${direCompte(iban)}, comme vous venez de l’écrire.`,
  );
  const trace = { action: 'indemnisations.iban-saisi', objet: id };
  return reussi(effets({ prevenue: messages.length > 0 }, { messages, trace }));
}

/** Tells whose account it is: nobody diverts somebody's money without a word. */
async function prevenir(ctx: Ctx, personnes: readonly string[], dire: (id: string) => string) {
  const nom = ctx.appel.cpts?.nom ?? '';
  const courriels = await courrielsDe(ctx.tx, ctx.cpts, personnes);
  return personnes.flatMap((id) => {
    const destinataire = courriels.get(id);
    if (!destinataire) return [];
    const corps = `${dire(id)} Si ce n’est pas ce que vous attendiez, dites-le aussitôt à la coordination de ${nom}.`;
    const sujet = `${nom}\u00A0: le compte où vous êtes payé`;
    return [{ canal: 'courriel', destinataire, sujet, corps } as const];
  });
}

const direCompte = (iban: string | null): string =>
  iban === null ? 'sur un compte qui reste à saisir' : `sur le compte ${masquerIban(iban)}`;
