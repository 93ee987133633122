import { z } from 'zod';
import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zTexte } from '#kernel/zod.ts';
import { noterMembres } from '#modules/annuaire';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { adhesionParId } from '../data/adhesions.query.ts';
import { decideAdhesion } from '../data/adhesions.repository.ts';
import { collegesDeLaCpts } from '../data/colleges.query.ts';
import { reglagesDeLaCpts } from '../data/reglages.query.ts';
import type { AdhesionListee } from '../domain/adhesion.ts';
import { admet } from '../domain/college.ts';
import { MISSION } from '../domain/fait.ts';
import type { RefusDeDecider } from '../domain/refus.ts';
import { inscrire } from './demander-adhesion.ts';
import { zAdhesion, zCollege } from './saisies.ts';

type Decidee = Promise<Result<Effets<{ readonly id: string }>, RefusDeDecider>>;
const droit = 'asso.adherent.tenir';
const zDecision = { adhesion: zAdhesion, decideeLe: zDateCivile };

/** Writes that the body named by the statutes accepted somebody: member from that day, or from a later one. */
export const accepterAdhesion = defineUseCase({
  nom: 'asso.accepter-adhesion',
  saisie: z.strictObject({
    ...zDecision,
    college: zFacultatif(zCollege),
    du: zFacultatif(zDateCivile),
  }),
  droit,
  executer: async (ctx, { adhesion: id, decideeLe, college = null, du }): Decidee => {
    const connue = await aDecider(ctx, id, decideeLe);
    if (!connue.ok) return connue;
    const { adhesion, organe } = connue.valeur;
    const convient = await collegeQuiConvient(ctx, adhesion, college);
    if (!convient.ok) return convient;
    const debut = du ?? decideeLe;
    const nom = convient.valeur;
    const decision = { id, etat: 'active' as const, decideeLe, organe, motif: null };
    const ecrite = { ...decision, collegeId: college, du: debut, le: ctx.maintenant };
    if (!(await decideAdhesion(ctx.tx, ctx.cpts, ecrite))) return refuse({ motif: 'deja-decidee' });
    await direDansLAnnuaire(ctx, adhesion, debut);
    await inscrire(ctx, {
      adhesion: id,
      genre: 'acceptation',
      le: decideeLe,
      note: [organe, nom].filter(Boolean).join(', '),
    });
    return reussi(
      effets(
        { id },
        {
          faits: [faitDe('asso.adhesion-acceptee', adhesion)],
          evenements: [{ genre: 'asso.adhesion-acceptee', donnees: { adhesion: id } }],
          trace: { action: 'asso.adhesion-acceptee', objet: id },
        },
      ),
    );
  },
});

/** Writes that it was refused, and why. */
export const refuserAdhesion = defineUseCase({
  nom: 'asso.refuser-adhesion',
  saisie: z.strictObject({
    ...zDecision,
    motif: zTexte(500, 'Écrivez le motif : la personne peut vous le demander.'),
  }),
  droit,
  executer: async (ctx, { adhesion: id, decideeLe, motif }): Decidee => {
    const connue = await aDecider(ctx, id, decideeLe);
    if (!connue.ok) return connue;
    const { organe } = connue.valeur;
    const decision = { id, etat: 'refusee' as const, decideeLe, organe, motif };
    const ecrite = { ...decision, collegeId: null, du: null, le: ctx.maintenant };
    if (!(await decideAdhesion(ctx.tx, ctx.cpts, ecrite))) return refuse({ motif: 'deja-decidee' });
    await inscrire(ctx, {
      adhesion: id,
      genre: 'refus',
      le: decideeLe,
      note: `${organe} : ${motif}`,
    });
    return reussi(effets({ id }, { trace: { action: 'asso.adhesion-refusee', objet: id } }));
  },
});

/** The application and who decides on it; nobody decides before the CPTS said who does. */
async function aDecider(
  { tx, cpts, maintenant, fuseau }: Ctx,
  id: string,
  le: string,
): Promise<Result<{ readonly adhesion: AdhesionListee; readonly organe: string }, RefusDeDecider>> {
  const adhesion = await adhesionParId(tx, cpts, id);
  if (!adhesion) return refuse({ motif: 'adhesion-inconnue' });
  if (adhesion.etat !== 'demandee') return refuse({ motif: 'deja-decidee' });
  if (le > dateCivileDe(maintenant, fuseau)) return refuse({ motif: 'decision-a-venir' });
  const { organe } = await reglagesDeLaCpts(tx, cpts);
  return organe ? reussi({ adhesion, organe }) : refuse({ motif: 'organe-a-dire' });
}

type RefusDeConvenir = { readonly motif: 'college-inconnu' | 'college-ne-convient-pas' };

/** The name of a college that admits somebody; null where the CPTS has none, or chose none. */
export async function collegeQuiConvient(
  { tx, cpts }: Ctx,
  adhesion: Pick<AdhesionListee, 'genre' | 'profession' | 'secteurId'>,
  id: string | null,
): Promise<Result<string | null, RefusDeConvenir>> {
  if (id === null) return reussi(null);
  const college = (await collegesDeLaCpts(tx, cpts)).find((un) => un.id === id);
  if (!college) return refuse({ motif: 'college-inconnu' });
  const { genre, profession, secteurId: secteur } = adhesion;
  return admet(college, { genre, profession, secteur })
    ? reussi(college.nom)
    : refuse({ motif: 'college-ne-convient-pas' });
}

/** A ledger entry about a member. */
export function faitDe(
  genre: string,
  a: Pick<
    AdhesionListee,
    'id' | 'genre' | 'professionnelId' | 'profession' | 'commune' | 'secteurLettre'
  >,
) {
  return {
    genre,
    mission: MISSION,
    detail: a.genre,
    professionnel: a.professionnelId,
    ...(a.profession && a.professionnelId ? { professions: [a.profession] } : {}),
    commune: a.commune,
    secteur: a.secteurLettre,
    lien: `vie-associative/adherents/${a.id}`,
  };
}

/** The directory says who is a member, of the people it knows; null: no more. */
export async function direDansLAnnuaire(
  ctx: Ctx,
  { professionnelId: professionnel }: Pick<AdhesionListee, 'professionnelId'>,
  depuis: DateCivile | null,
): Promise<void> {
  if (professionnel === null) return;
  await noterMembres(ctx, [{ professionnel, membre: depuis !== null, depuis }]);
}
