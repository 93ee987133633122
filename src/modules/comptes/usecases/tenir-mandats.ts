import { z } from 'zod';
import { ajouterJours, dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { refuse, reussi } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import { zDateCivile, zFacultatif } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import {
  endMandats,
  insertMandatUnique,
  loadMandat,
  loadMandatsDesRoles,
  loadMandatsDuCompte,
  setTermeDuMandat,
} from '../data/mandats.repository.ts';
import { compteParId, type MandatTenu, personnesDeLaCpts } from '../data/personnes.query.ts';
import { estEnCours } from '../domain/mandat.ts';
import type { RefusDAcces } from '../domain/refus.ts';
import { rolesDonnables, rolesQuiDirigent } from '../domain/role-donnable.ts';
import { verifierLeDon, ZROLE_A_DONNER } from './inviter.ts';

/** Gives one more role to somebody who has, or had, one in the CPTS; on the installation, to any account. */
export const donnerRole = defineUseCase({
  nom: 'comptes.donner-role',
  saisie: z.strictObject({ ...ZROLE_A_DONNER, compte: z.uuid() }),
  droit: 'comptes.mandat.donner',
  executer: async (ctx, { compte, ...saisie }) => {
    const connue =
      ctx.cpts === INSTALLATION
        ? (await compteParId(ctx.tx, compte)) !== null
        : (await personnesDeLaCpts(ctx.tx, ctx.cpts, compte)).length > 0;
    if (!connue) return refuse<RefusDAcces>({ motif: 'personne-inconnue' });
    const donnee = await verifierLeDon(ctx, saisie);
    if (!donnee.ok) return donnee;
    const { role } = saisie;
    const id = ctx.ids();
    const mandat = { cpts: ctx.cpts, id, compte, role, ...donnee.valeur, creeLe: ctx.maintenant };
    if (!(await insertMandatUnique(ctx.tx, mandat)))
      return refuse<RefusDAcces>({ motif: 'role-deja-tenu' });
    const trace = { action: 'comptes.mandat-confie', objet: compte, detail: { role } };
    return reussi(effets({ id }, { trace }));
  },
});

/** Ends a mandate: at once, or after the day given. */
export const finirMandat = defineUseCase({
  nom: 'comptes.finir-mandat',
  saisie: z.strictObject({ mandat: z.uuid(), le: zFacultatif(zDateCivile) }),
  droit: 'comptes.mandat.donner',
  executer: async (ctx, { mandat: id, le }) => {
    const dirigent = await ceuxQuiDirigent(ctx);
    const mandat = await loadMandat(ctx.tx, ctx.cpts, id);
    if (!mandat) return refuse<RefusDAcces>({ motif: 'mandat-inconnu' });
    if (!donnable(ctx, mandat)) return refuse<RefusDAcces>({ motif: 'role-non-donnable' });
    const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
    if (le !== undefined && le < mandat.du)
      return refuse<RefusDAcces>({ motif: 'dates-inversees' });
    if (le !== undefined && le < jour) return refuse<RefusDAcces>({ motif: 'terme-passe' });
    if (le !== undefined && mandat.au !== null && le > mandat.au)
      return refuse<RefusDAcces>({ motif: 'terme-repousse' });
    const apres = le === undefined ? jour : ajouterJours(le, 1);
    if (laisseSansDirection(dirigent, [mandat], apres)) return refuse(sansDirection(ctx));
    if (le === undefined) await endMandats(ctx.tx, ctx.cpts, { ids: [id], le: ctx.maintenant });
    else await setTermeDuMandat(ctx.tx, ctx.cpts, { id, au: le });
    const detail = { role: mandat.role, le: le ?? jour };
    const trace = { action: 'comptes.mandat-fini', objet: mandat.compte, detail };
    return reussi(effets({ compte: mandat.compte }, { trace }));
  },
});

/** Moves the end of a mandate that lasts, or takes it away. */
export const prolongerMandat = defineUseCase({
  nom: 'comptes.prolonger-mandat',
  saisie: z.strictObject({ mandat: z.uuid(), au: zFacultatif(zDateCivile) }),
  droit: 'comptes.mandat.donner',
  executer: async (ctx, { mandat: id, au: dernier }) => {
    const mandat = await loadMandat(ctx.tx, ctx.cpts, id);
    const au = dernier ?? null;
    const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
    // Ended by itself, it is not brought back to life: the days between were without it.
    if (!mandat || (mandat.au !== null && mandat.au < jour))
      return refuse<RefusDAcces>({ motif: 'mandat-inconnu' });
    if (!donnable(ctx, mandat)) return refuse<RefusDAcces>({ motif: 'role-non-donnable' });
    if (au !== null && (au < jour || au < mandat.du || (mandat.au !== null && au < mandat.au)))
      return refuse<RefusDAcces>({ motif: 'terme-passe' });
    // Of several who prolong it together one does: the others are told that it is done.
    if (au === mandat.au) return refuse<RefusDAcces>({ motif: 'terme-inchange' });
    if (!(await setTermeDuMandat(ctx.tx, ctx.cpts, { id, au })))
      return refuse<RefusDAcces>({ motif: 'role-deja-tenu' });
    const detail = { role: mandat.role, au };
    const trace = { action: 'comptes.mandat-prolonge', objet: mandat.compte, detail };
    return reussi(effets({ compte: mandat.compte }, { trace }));
  },
});

/** Closes the CPTS, or the administration of the installation, to somebody: every mandate they hold or would hold there ends at once. */
export const retirerLesAcces = defineUseCase({
  nom: 'comptes.retirer-les-acces',
  saisie: z.strictObject({ compte: z.uuid() }),
  droit: 'comptes.mandat.donner',
  executer: async (ctx, { compte }) => {
    const dirigent = await ceuxQuiDirigent(ctx);
    const siens = await loadMandatsDuCompte(ctx.tx, ctx.cpts, compte);
    if (siens.length === 0) return refuse<RefusDAcces>({ motif: 'personne-inconnue' });
    if (!siens.every((mandat) => donnable(ctx, mandat)))
      return refuse<RefusDAcces>({ motif: 'role-non-donnable' });
    if (laisseSansDirection(dirigent, siens, dateCivileDe(ctx.maintenant, ctx.fuseau)))
      return refuse(sansDirection(ctx));
    const ids = siens.map(({ id }) => id);
    await endMandats(ctx.tx, ctx.cpts, { ids, le: ctx.maintenant });
    const detail = { mandats: ids.length };
    return reussi(
      effets({ compte }, { trace: { action: 'comptes.acces-retires', objet: compte, detail } }),
    );
  },
});

const ceuxQuiDirigent = ({ tx, cpts }: Ctx) =>
  loadMandatsDesRoles(tx, cpts, rolesQuiDirigent(cpts));

const sansDirection = ({ cpts }: Ctx): RefusDAcces => ({
  motif: cpts === INSTALLATION ? 'dernier-a-administrer' : 'dernier-a-diriger',
});

function donnable({ acteur }: Ctx, { role }: MandatTenu): boolean {
  return acteur.genre === 'systeme' || rolesDonnables(acteur.roles).includes(role);
}

/** True when the mandates that end leave nobody to lead the CPTS from that day on, and somebody led it. */
function laisseSansDirection(
  dirigent: readonly MandatTenu[],
  finis: readonly MandatTenu[],
  jour: string,
): boolean {
  if (!finis.some(({ id }) => dirigent.some((d) => d.id === id))) return false;
  const restent = dirigent.filter(({ id }) => !finis.some((fini) => fini.id === id));
  return !restent.some((mandat) => estEnCours(mandat, dateCivile(jour)));
}
