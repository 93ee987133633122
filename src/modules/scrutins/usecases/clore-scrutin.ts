import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { sha256 } from '#platform/crypto/digest.ts';
import { openEnvelope } from '#platform/crypto/envelope.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { bulletinsDe, compterEnBase } from '../data/depouillements.query.ts';
import { insertBulletins, insertDepouillement } from '../data/depouillements.repository.ts';
import { electeursDuScrutin, voixDuScrutin } from '../data/electeurs.query.ts';
import { type ScrutinListe, scrutinNomme, scrutinsDeLaCpts } from '../data/scrutins.query.ts';
import { endScrutin, lockScrutin } from '../data/scrutins.repository.ts';
import { cleDe, detruireUrne, enveloppesDe, fermer } from '../data/urne.repository.ts';
import { lireContenu, ranger } from '../domain/bulletin.ts';
import {
  type Anomalie,
  anomaliesDe,
  compter,
  ecrireDepouillement,
  sAccordent,
} from '../domain/depouillement.ts';
import { MISSION } from '../domain/fait.ts';
import type { RefusDeClore } from '../domain/refus.ts';
import { optionsDe, peutSeClore, phaseDe } from '../domain/scrutin.ts';
import { zScrutin } from './saisies.ts';

type Clos = { readonly id: string; readonly anomalies: readonly string[] };
type Cloture = Promise<Result<Effets<Clos>, RefusDeClore>>;

/** Shuts a vote, opens its box and counts it: what does not agree is refused, and the box stays sealed. */
export const cloreScrutin = defineUseCase({
  nom: 'scrutins.clore-scrutin',
  saisie: z.strictObject({ scrutin: zScrutin }),
  droit: 'scrutins.scrutin.tenir',
  executer: async (ctx, { scrutin }): Cloture => await cloreLeScrutin(ctx, scrutin),
});

/** The program shuts, one at a time, the votes whose hour has come. */
export const cloreALHeure = defineUseCase({
  nom: 'scrutins.clore-a-l-heure',
  saisie: z.strictObject({}),
  droit: 'scrutins.message.envoyer',
  executer: async (ctx): Promise<Result<Effets<{ readonly restent: boolean }>, RefusDeClore>> => {
    const tous = await scrutinsDeLaCpts(ctx.tx, ctx.cpts);
    const dus = tous.filter((s) => phaseDe(s, ctx.maintenant) === 'a-depouiller');
    const [premier] = dus;
    if (!premier) return reussi(effets({ restent: false }));
    const clos = await cloreLeScrutin(ctx, premier.id);
    if (!clos.ok) return clos;
    const { valeur: _, ...suites } = clos.valeur;
    return reussi(effets({ restent: dus.length > 1 }, suites));
  },
});

/** The same within the transaction of another use case. */
export async function cloreLeScrutin(ctx: Ctx, id: string): Cloture {
  const { tx, cpts, maintenant } = ctx;
  if (!(await lockScrutin(tx, cpts, id))) return refuse({ motif: 'scrutin-inconnu' });
  const scrutin = await scrutinNomme(tx, cpts, id);
  if (!scrutin) return refuse({ motif: 'scrutin-inconnu' });
  if (scrutin.etat !== 'ouvert' && scrutin.etat !== 'refuse') return refuse({ motif: 'deja-clos' });
  const restent = scrutin.inscrits - scrutin.votants;
  if (!peutSeClore(scrutin, { maintenant, restent })) return refuse({ motif: 'encore-ouvert' });
  if ((await votantsDe(ctx, id)) === 1)
    return scrutin.mode === 'salle'
      ? refuse({ motif: 'un-seul-votant' })
      : await refuserLeCompte(ctx, id, ['un-seul-votant']);
  return await depouiller(ctx, scrutin);
}

/** People who voted, however many voices they hold: beside the roll, the ballots of one of them are no secret. */
async function votantsDe({ tx, cpts }: Ctx, id: string): Promise<number> {
  return (await electeursDuScrutin(tx, cpts, id)).filter(({ votees }) => votees > 0).length;
}

async function depouiller(ctx: Ctx, scrutin: ScrutinListe): Cloture {
  const { tx, cpts, maintenant: le } = ctx;
  const { id } = scrutin;
  const marques = await fermer(tx, cpts, id);
  const enveloppes = await enveloppesDe(tx, cpts, id);
  const cle = await cleDe(ctx, id);
  const lus = enveloppes.flatMap((enveloppe) => {
    const texte = cle === null ? null : openEnvelope(cle, enveloppe, id);
    return (texte === null ? null : lireContenu(scrutin, texte)) ?? [];
  });
  const voix = await voixDuScrutin(tx, cpts, id);
  const anomalies = anomaliesDe({ marques, voix, enveloppes: enveloppes.length, lus });
  if (anomalies.length > 0) return await refuserLeCompte(ctx, id, anomalies);
  const recepisses = lus.map(({ recepisse }) => recepisse);
  const rangs = ranger(lus.map(({ bulletin }) => bulletin));
  await insertBulletins(tx, cpts, { scrutin: id, bulletins: rangs, recepisses });
  const options = optionsDe(scrutin);
  const programme = compter(rangs, options);
  const base = await compterEnBase(tx, cpts, id);
  const empreinte = sha256(
    ecrireDepouillement({
      ...scrutin,
      ...{ scrutin: id, options, recepisses, emargements: marques.length },
      bulletins: await bulletinsDe(tx, cpts, id),
    }),
  );
  const emargements = marques.length;
  await insertDepouillement(tx, cpts, { scrutin: id, emargements, programme, base, empreinte, le });
  if (!sAccordent(programme, base)) return await refuserLeCompte(ctx, id, ['comptes-differents']);
  await detruireUrne(tx, cpts, id);
  await endScrutin(tx, cpts, { id, etat: 'clos', le });
  return reussi(effets({ id, anomalies: [] }, suites(scrutin, { emargements, empreinte })));
}

type Compte = { readonly emargements: number; readonly empreinte: string };

/** The ledger counts ballots; the audit seals the hash of the count. Neither says a choice, nor whose. */
function suites({ id, genre }: ScrutinListe, { emargements, empreinte }: Compte) {
  return {
    faits: [
      {
        genre: 'scrutins.scrutin-clos',
        mission: MISSION,
        quantite: emargements,
        detail: genre,
        lien: `vie-associative/scrutins/${id}`,
      },
    ],
    evenements: [{ genre: 'scrutins.scrutin-clos', donnees: { scrutin: id } }],
    trace: {
      action: 'scrutins.scrutin-clos',
      objet: id,
      detail: { bulletins: emargements, empreinte },
    },
  };
}

async function refuserLeCompte(
  { tx, cpts, maintenant: le }: Ctx,
  id: string,
  anomalies: readonly Anomalie[],
): Cloture {
  await endScrutin(tx, cpts, { id, etat: 'refuse', le, anomalies });
  const trace = {
    action: 'scrutins.depouillement-refuse',
    objet: id,
    detail: { anomalies: anomalies.join(' ') },
  };
  return reussi(effets({ id, anomalies }, { trace }));
}
