import { z } from 'zod';
import { type Centimes, centimes } from '#kernel/centimes.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { zFichier } from '#kernel/zod-fichier.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { sha256OfBytes } from '#platform/crypto/digest.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { facturesDesReleves } from '../data/factures.query.ts';
import { insertFacture, settleFacture, verifyFactures } from '../data/factures.repository.ts';
import { releveParId } from '../data/releves.query.ts';
import { lockReleve } from '../data/retours.repository.ts';
import { estLeSien } from '../domain/approbation.ts';
import { LIEN_D_INDEMNISATION } from '../domain/declaration.ts';
import {
  estParti,
  type Facture,
  facturesNettes,
  factureTenue,
  resteDeFacture,
  TYPES_DE_FACTURE,
  vivantes,
} from '../domain/facture.ts';
import type { RefusDeFacture, RefusDIndemnisation } from '../domain/refus.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import { refusDuJour } from './jour-plausible.ts';
import { auteurDe, zPaye } from './saisies.ts';

type Refus = RefusDIndemnisation | RefusDeFacture;
type Ecrite = {
  readonly id: string;
  readonly verifiee: boolean;
  /** The transfer had left: it is to be recovered by hand. */
  readonly apres: boolean;
};
type Fait = Promise<Result<Effets<Ecrite>, Refus>>;

const zFacture = {
  ...zFichier,
  releve: zTexte(40, 'Choisissez le relevé que cette note facture.').pipe(
    zIdentifiant<'ReleveId'>(),
  ),
  numero: zTexte(60, 'Recopiez le numéro de la note d’honoraires.'),
  le: zTexte(20, 'Donnez la date de la note d’honoraires.').pipe(zDateCivile),
  montant: zPaye,
  /** The invoice that a credit note takes back; nothing for an invoice. */
  corrige: zFacultatif(zIdentifiant<'FactureId'>()),
};
type Dite = z.output<z.ZodObject<typeof zFacture>>;

/** Hands one's own invoice over, from one's account: an officer reads it. */
export const remettreFacture = defineUseCase({
  nom: 'indemnisations.remettre-facture',
  saisie: z.strictObject(zFacture),
  droit: 'indemnisations.miennes.voir',
  executer: async (ctx, dite): Fait => {
    const { professionnel, nom } = ctx.acteur;
    if (!professionnel) return refuse({ motif: 'personne-a-preciser' });
    return await recevoir(ctx, { dite, de: professionnel, nom, par: 'personne' });
  },
});

/** The same from the link of one's own relevés, without account. */
export const remettreFactureParLien = defineUseCase({
  nom: 'indemnisations.remettre-facture-par-lien',
  saisie: z.strictObject({ ...zFacture, jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton, ...dite }): Fait => {
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_D_INDEMNISATION });
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    return await recevoir(ctx, { dite, de: lien.objet, nom: lien.porteur, par: 'lien' });
  },
});

/** Records an invoice that came by post or by mail. An officer who may approve has then read it, unless it is their own. */
export const noterFacture = defineUseCase({
  nom: 'indemnisations.noter-facture',
  saisie: z.strictObject(zFacture),
  droit: 'indemnisations.facture.noter',
  executer: async (ctx, dite): Fait =>
    await recevoir(ctx, { dite, de: null, nom: ctx.acteur.nom, par: 'bureau' }),
});

type Recue = {
  readonly dite: Dite;
  /** Whose relevé it has to be; null: an officer records anybody's. */
  readonly de: string | null;
  readonly nom: string;
  readonly par: Facture['remisePar'];
};

async function recevoir(ctx: Ctx, { dite, de, nom, par }: Recue): Fait {
  const { tx, cpts, maintenant: le } = ctx;
  const { montant, corrige = null, releve: _, nom: fichier, type, contenu, ...dit } = dite;
  const jour = await refusDuJour(ctx, dit.le);
  if (jour) return refuse({ motif: jour });
  if (!TYPES_DE_FACTURE.includes(type)) return refuse({ motif: 'papier-a-lire' });
  const tenu = await releveAFacturer(ctx, dite.releve);
  if (!tenu.ok) return tenu;
  const { releve, factures } = tenu.valeur;
  if (corrige === null && estParti(releve)) return refuse({ motif: 'releve-deja-vire' });
  if (de !== null && releve.personne !== de) return refuse({ motif: 'releve-inconnu' });
  const corrigee = factures.find(({ id }) => id === corrige) ?? null;
  const obstacle = obstacleA({ corrige, corrigee, montant, factures });
  if (obstacle) return refuse(obstacle);
  const facture = {
    ...{
      ...dit,
      id: ctx.ids(),
      personne: releve.personne,
      releve: releve.id,
      centimes: montant,
      corrige,
    },
    ...({ genre: corrige === null ? 'facture' : 'avoir', remisePar: par } as const),
    papier: { empreinte: sha256OfBytes(contenu), nom: fichier, type, contenu },
  };
  const ecrite = await insertFacture(tx, cpts, { facture, auteur: { le, nom } });
  if (ecrite !== 'ecrite') return refuse({ motif: ecrite });
  if (corrigee && resteDeFacture(corrigee, factures) === montant)
    await settleFacture(tx, cpts, { id: corrigee.id, soldee: true });
  const verifiee = par === 'bureau' && (await lireAussitot(ctx, releve));
  const trace = { action: 'indemnisations.facture-remise', objet: facture.id };
  return reussi(effets({ id: facture.id, verifiee, apres: estParti(releve) }, { trace }));
}

/** An approved relevé, locked with its invoices. Once it is in a file, only what comes afterwards may be written. */
export async function releveAFacturer(
  { tx, cpts }: Ctx,
  id: string,
): Promise<
  Result<
    { readonly releve: ReleveApprouve; readonly factures: readonly Facture[] },
    RefusDIndemnisation
  >
> {
  await lockReleve(tx, cpts, id);
  const releve = await releveParId(tx, cpts, id);
  if (!releve) return refuse({ motif: 'releve-inconnu' });
  if (releve.centimes === 0) return refuse({ motif: 'rien-a-facturer' });
  return reussi({ releve, factures: await facturesDesReleves(tx, cpts, [id]) });
}

type AEcrire = {
  readonly corrige: string | null;
  readonly corrigee: Facture | null;
  readonly montant: Centimes;
  readonly factures: readonly Facture[];
};

function obstacleA({ corrige, corrigee, montant, factures }: AEcrire): Refus | null {
  if (corrige === null) return factureTenue(factures) ? { motif: 'releve-deja-facture' } : null;
  if (corrigee?.genre !== 'facture' || corrigee.annuleeLe !== null)
    return { motif: 'facture-inconnue' };
  const reste = resteDeFacture(corrigee, factures);
  return montant > reste ? { motif: 'avoir-au-dela', montant: reste } : null;
}

/** What an officer records of somebody else, and that says what the relevé owes, needs no second look. */
async function lireAussitot(ctx: Ctx, releve: ReleveApprouve): Promise<boolean> {
  const { tx, cpts, acteur } = ctx;
  if (!acteur.droits.has('indemnisations.releve.approuver') || estLeSien(acteur, releve))
    return false;
  const factures = vivantes(await facturesDesReleves(tx, cpts, [releve.id]));
  const tenue = factureTenue(factures);
  const autres = factures.filter(({ verifieeLe }) => verifieeLe === null).length > 1;
  if (!tenue || autres || facturesNettes(factures) !== releve.centimes) return false;
  await verifyFactures(tx, cpts, {
    ...{ releve: releve.id, piece: tenue.id, ecart: centimes(0), explication: null },
    auteur: auteurDe(ctx),
  });
  return true;
}
