import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import { ouvrirUnCompte, poserFiche } from '../testing/builders.ts';
import { desactiverCompte } from './fermer-compte.ts';
import { donnerRole, finirMandat, prolongerMandat, retirerLesAcces } from './tenir-mandats.ts';

let banc: Banc;
let ici: CptsCourante;
let suite = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  suite += 1;
  ici = await banc.creerCpts(`cpts-${suite}`);
});

const mandatDe = async (compte: string) => {
  const [ligne] = await banc.regarder(
    'select id, au, fini_le from comptes.mandats where cpts_id = $1 and compte_id = $2 order by id',
    [ici.id, compte],
  );
  return { id: String(ligne?.['id']), au: ligne?.['au'], fini: ligne?.['fini_le'] !== null };
};
const motif = (reponse: { readonly ok: boolean; readonly refus?: { readonly motif: string } }) =>
  reponse.ok ? null : reponse.refus?.motif;

describe('finir un rôle', () => {
  it('coupe à l’instant, ou note le dernier jour', async () => {
    const a = await ouvrirUnCompte(banc, ici, 'tresorier');
    const b = await ouvrirUnCompte(banc, ici, 'tresorier');
    exiger(await finirMandat(banc.appel(ici), { mandat: (await mandatDe(a.id)).id }));
    const le = '2026-12-31';
    exiger(await finirMandat(banc.appel(ici), { mandat: (await mandatDe(b.id)).id, le }));
    expect(await mandatDe(a.id)).toMatchObject({ fini: true });
    expect(await mandatDe(b.id)).toMatchObject({ fini: false, au: le });
    const encore = await finirMandat(banc.appel(ici), { mandat: (await mandatDe(a.id)).id });
    expect(motif(encore)).toBe('mandat-inconnu');
  });

  it('ne repousse pas un dernier jour déjà prévu', async () => {
    const { id } = await ouvrirUnCompte(banc, ici, 'tresorier', { au: '2026-12-15' });
    const { id: mandat } = await mandatDe(id);
    const plusTard = await finirMandat(banc.appel(ici), { mandat, le: '2030-01-01' });
    expect(motif(plusTard)).toBe('terme-repousse');
    expect(await mandatDe(id)).toMatchObject({ au: '2026-12-15', fini: false });
  });

  it('ne laisse jamais la CPTS sans coordination ni direction', async () => {
    const { id } = await ouvrirUnCompte(banc, ici, 'coordinateur');
    const { id: mandat } = await mandatDe(id);
    const par = banc.appel(ici, { id });
    expect(motif(await finirMandat(par, { mandat }))).toBe('dernier-a-diriger');
    expect(motif(await finirMandat(par, { mandat, le: '2026-12-31' }))).toBe('dernier-a-diriger');
    expect(motif(await retirerLesAcces(par, { compte: id }))).toBe('dernier-a-diriger');
    // Whoever leaves before does not replace them after.
    await ouvrirUnCompte(banc, ici, 'directeur', { au: '2026-12-15' });
    expect(motif(await finirMandat(par, { mandat, le: '2026-12-31' }))).toBe('dernier-a-diriger');
    expect(await mandatDe(id)).toMatchObject({ au: null, fini: false });
    exiger(await finirMandat(par, { mandat }));
  });

  it('deux personnes qui se retirent l’une l’autre ensemble : il en reste une', async () => {
    const a = await ouvrirUnCompte(banc, ici, 'coordinateur');
    const b = await ouvrirUnCompte(banc, ici, 'coordinateur');
    const mandats = [(await mandatDe(a.id)).id, (await mandatDe(b.id)).id];
    const reponses = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        finirMandat(banc.appel(ici), { mandat: mandats[i % 2] ?? '' }),
      ),
    );
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    const [reste] = await banc.regarder(
      'select count(*)::int as n from comptes.mandats where cpts_id = $1 and fini_le is null',
      [ici.id],
    );
    expect(reste).toEqual({ n: 1 });
  });

  it('un compte fermé ne dirige pas', async () => {
    const a = await ouvrirUnCompte(banc, ici, 'coordinateur');
    const b = await ouvrirUnCompte(banc, ici, 'coordinateur');
    await banc.regarder('update comptes.comptes set desactive_le = now() where id = $1', [b.id]);
    const reponse = await finirMandat(banc.appel(ici), { mandat: (await mandatDe(a.id)).id });
    expect(motif(reponse)).toBe('dernier-a-diriger');
  });

  it('ne se fait ni d’une autre CPTS, ni avant son début, ni dans le passé, ni sans le droit', async () => {
    const { id } = await ouvrirUnCompte(banc, ici, 'tresorier');
    const { id: mandat } = await mandatDe(id);
    const ailleurs = await banc.creerCpts(`ailleurs-${suite}`);
    expect(motif(await finirMandat(banc.appel(ailleurs), { mandat }))).toBe('mandat-inconnu');
    const a = banc.appel(ici);
    expect(motif(await finirMandat(a, { mandat, le: '2019-12-31' }))).toBe('dates-inversees');
    expect(motif(await finirMandat(a, { mandat, le: '2026-11-22' }))).toBe('terme-passe');
    const sans = banc.appel(ici, { role: 'assistant' });
    expect(motif(await finirMandat(sans, { mandat }))).toBe('droit-manquant');
    expect(await mandatDe(id)).toMatchObject({ au: null, fini: false });
  });
});

describe('l’administration de l’installation', () => {
  const hote = { id: INSTALLATION, slug: 'hote', nom: '', fuseau: 'Europe/Paris' };
  const par = (id: string) => banc.appel(hote, { role: 'administrateur', id });
  const administrent = async () =>
    (
      await banc.regarder(
        `select m.id from comptes.mandats m join comptes.comptes c on c.id = m.compte_id
         where m.role = 'administrateur' and m.fini_le is null and c.desactive_le is null`,
      )
    ).length;
  beforeEach(async () => {
    await banc.regarder("delete from comptes.mandats where role = 'administrateur'");
  });
  const nommer = () =>
    ouvrirUnCompte(banc, hote, 'administrateur', { courriel: `a${crypto.randomUUID()}@x.invalid` });

  it('se retire à qui la tient, jamais à la dernière personne', async () => {
    const [a, b] = [await nommer(), await nommer()];
    exiger(await retirerLesAcces(par(a.id), { compte: b.id }));
    expect(motif(await retirerLesAcces(par(a.id), { compte: b.id }))).toBe('personne-inconnue');
    expect(motif(await retirerLesAcces(par(a.id), { compte: a.id }))).toBe('dernier-a-administrer');
    const [sien] = await banc.regarder(
      "select id from comptes.mandats where compte_id = $1 and role = 'administrateur'",
      [a.id],
    );
    const fini = await finirMandat(par(a.id), { mandat: String(sien?.['id']) });
    expect(motif(fini)).toBe('dernier-a-administrer');
    // From within a CPTS nobody gives it, nor takes it away.
    const coordination = await retirerLesAcces(banc.appel(hote), { compte: a.id });
    expect(motif(coordination)).toBe('role-non-donnable');
    expect(await administrent()).toBe(1);
  });

  it.each([
    ['se retirent', retirerLesAcces],
    ['se ferment', desactiverCompte],
  ] as const)(
    'deux personnes qui %s l’une l’autre ensemble : il en reste une',
    async (_, geste) => {
      const [a, b] = [await nommer(), await nommer()];
      const reponses = await Promise.all(
        Array.from({ length: 100 }, (_un, i) =>
          i % 2 ? geste(par(a.id), { compte: b.id }) : geste(par(b.id), { compte: a.id }),
        ),
      );
      expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await administrent()).toBe(1);
    },
  );
});

describe('prolonger et donner un rôle', () => {
  it('repousse le terme, ou l’enlève ; un rôle terminé ne revit pas', async () => {
    const a = await ouvrirUnCompte(banc, ici, 'tresorier', { au: '2026-11-23' });
    const { id: mandat } = await mandatDe(a.id);
    exiger(await prolongerMandat(banc.appel(ici), { mandat, au: '2026-12-31' }));
    expect(motif(await prolongerMandat(banc.appel(ici), { mandat, au: '2026-12-30' }))).toBe(
      'terme-passe',
    );
    exiger(await prolongerMandat(banc.appel(ici), { mandat, au: '' }));
    expect(await mandatDe(a.id)).toMatchObject({ au: null });
    const fini = await ouvrirUnCompte(banc, ici, 'tresorier', { au: '2026-11-22' });
    const { id } = await mandatDe(fini.id);
    expect(motif(await prolongerMandat(banc.appel(ici), { mandat: id }))).toBe('mandat-inconnu');
  });

  it('prolongé par cent personnes ensemble, ne l’est qu’une fois', async () => {
    const { id: compte } = await ouvrirUnCompte(banc, ici, 'tresorier', { au: '2026-12-01' });
    const { id: mandat } = await mandatDe(compte);
    for (const au of ['2026-12-31', '']) {
      const ensemble = await Promise.all(
        Array.from({ length: 100 }, () => prolongerMandat(banc.appel(ici), { mandat, au })),
      );
      expect(ensemble.filter(({ ok }) => ok)).toHaveLength(1);
      expect(ensemble.filter((r) => motif(r) === 'terme-inchange')).toHaveLength(99);
      expect(await mandatDe(compte)).toMatchObject({ au: au || null });
    }
    const traces = await banc.regarder(
      "select rang from tracabilite.traces where cpts_id = $1 and action = 'comptes.mandat-prolonge'",
      [ici.id],
    );
    expect(traces).toHaveLength(2);
  });

  it('prolongé pendant que le suivant est donné, ne couvre jamais deux fois un jour', async () => {
    const { id: compte } = await ouvrirUnCompte(banc, ici, 'tresorier', { au: '2026-12-01' });
    const { id: mandat } = await mandatDe(compte);
    const suivant = { compte, role: 'tresorier', du: '2026-12-15', au: '2026-12-20' };
    const ensemble = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        i % 2
          ? donnerRole(banc.appel(ici), suivant)
          : prolongerMandat(banc.appel(ici), { mandat, au: '2026-12-31' }),
      ),
    );
    expect(ensemble.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reponse of ensemble.filter(({ ok }) => !ok))
      expect(['role-deja-tenu', 'terme-inchange']).toContain(motif(reponse));
  });

  it('ne donne un rôle qu’à qui est connu ici, et qu’une fois aux mêmes dates', async () => {
    const a = await ouvrirUnCompte(banc, ici, 'tresorier');
    const ailleurs = await banc.creerCpts(`ailleurs-${suite}`);
    const role = { compte: a.id, role: 'referent', du: '2026-11-23' };
    expect(motif(await donnerRole(banc.appel(ailleurs), role))).toBe('personne-inconnue');
    const ensemble = await Promise.all(
      Array.from({ length: 100 }, () => donnerRole(banc.appel(ici), role)),
    );
    expect(ensemble.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ensemble.filter((r) => motif(r) === 'role-deja-tenu')).toHaveLength(99);
    expect(motif(await donnerRole(banc.appel(ici), { ...role, role: 'administrateur' }))).toBe(
      'role-non-donnable',
    );
    const professionnel = await poserFiche(banc, ici);
    exiger(await donnerRole(banc.appel(ici), { ...role, role: 'professionnel', professionnel }));
  });

  it('retire d’un coup tous les rôles d’une personne, ceux à venir aussi', async () => {
    const a = await ouvrirUnCompte(banc, ici, 'tresorier');
    const plusTard = { compte: a.id, role: 'referent', du: '2027-01-01' };
    exiger(await donnerRole(banc.appel(ici), plusTard));
    exiger(await retirerLesAcces(banc.appel(ici), { compte: a.id }));
    const restants = await banc.regarder(
      'select id from comptes.mandats where compte_id = $1 and fini_le is null',
      [a.id],
    );
    expect(restants).toEqual([]);
    expect(motif(await retirerLesAcces(banc.appel(ici), { compte: a.id }))).toBe(
      'personne-inconnue',
    );
  });
});
