import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import {
  ADRESSE,
  jetonRecu,
  MOT_DE_PASSE,
  ouvrirUnCompte,
  poserFiche,
} from '../testing/builders.ts';
import { deleguer, revoquerDelegation } from './deleguer.ts';
import { accepterInvitation } from './repondre-a-l-invitation.ts';
import { retirerInvitation } from './suivre-invitation.ts';

let banc: Banc;
let ici: CptsCourante;
let medecin: { readonly id: string; readonly professionnel: string };
let suite = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  suite += 1;
  ici = await banc.creerCpts(`cpts-${suite}`);
  const professionnel = await poserFiche(banc, ici);
  const { id } = await ouvrirUnCompte(banc, ici, 'professionnel', { professionnel });
  medecin = { id, professionnel };
});

const parLeMedecin = () => banc.appel(ici, { role: 'professionnel', ...medecin });
const confier = (courriel: string, plus: Record<string, unknown> = {}) =>
  deleguer(parLeMedecin(), {
    courriel,
    portees: ['creneaux', 'demandes'],
    du: '2026-11-23',
    adresse: ADRESSE,
    ...plus,
  });
const delegationsDe = async () =>
  await banc.regarder(
    'select id, delegue_id, portees, revoquee_le from comptes.delegations where cpts_id = $1 order by id',
    [ici.id],
  );

describe('une délégation', () => {
  it('vaut aussitôt pour un confrère, avec le rôle qu’il faut, qui finit avec elle', async () => {
    const confrere = await ouvrirUnCompte(banc, ici, 'professionnel');
    const { id, invite } = exiger(await confier(confrere.courriel));
    expect(invite).toBe(false);
    expect(await delegationsDe()).toMatchObject([
      { delegue_id: confrere.id, portees: ['creneaux', 'demandes'], revoquee_le: null },
    ]);
    const roles = () =>
      banc.regarder(
        'select role from comptes.mandats where compte_id = $1 and fini_le is null order by role',
        [confrere.id],
      );
    expect(await roles()).toEqual([{ role: 'delegue' }, { role: 'professionnel' }]);
    exiger(await revoquerDelegation(parLeMedecin(), { delegation: id }));
    expect(await roles()).toEqual([{ role: 'professionnel' }]);
  });

  it('n’ouvre rien à une institution, au bureau, à un partenaire ni à la régulation', async () => {
    for (const role of [
      'ars',
      'cpam',
      'tresorier',
      'president',
      'partenaire',
      'hopital',
      'regulateur',
    ] as const) {
      const { id, courriel } = await ouvrirUnCompte(banc, ici, role);
      expect(await confier(courriel), role).toMatchObject({
        ok: false,
        refus: { motif: 'delegue-incompatible' },
      });
      const tenus = await banc.regarder('select role from comptes.mandats where compte_id = $1', [
        id,
      ]);
      expect(tenus).toEqual([{ role }]);
    }
    expect(await delegationsDe()).toEqual([]);
  });

  it('donnée cent fois ensemble, ne vaut qu’une fois', async () => {
    const { courriel } = await ouvrirUnCompte(banc, ici, 'delegue');
    const reponses = await Promise.all(Array.from({ length: 100 }, () => confier(courriel)));
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await delegationsDe()).toHaveLength(1);
  });

  it('invite une adresse inconnue, et vaut quand elle accepte', async () => {
    const courriel = `secretariat${suite}@exemple.invalid`;
    expect(exiger(await confier(courriel))).toMatchObject({ invite: true });
    expect(await delegationsDe()).toEqual([]);
    const jeton = await jetonRecu(banc, courriel);
    const sienne = { jeton, prenom: 'Odile', nom: 'Marquessac', motDePasse: MOT_DE_PASSE };
    exiger(await accepterInvitation(banc.appel(ici, { role: 'public' }), sienne));
    expect(await delegationsDe()).toMatchObject([{ portees: ['creneaux', 'demandes'] }]);
  });

  it('se retire par qui l’a donnée ou qui la tient, une fois, et par personne d’autre', async () => {
    const a = await ouvrirUnCompte(banc, ici, 'delegue');
    const b = await ouvrirUnCompte(banc, ici, 'delegue');
    const parA = exiger(await confier(a.courriel)).id;
    const parB = exiger(await confier(b.courriel)).id;
    const retirer = (id: string | null, delegation: string) =>
      revoquerDelegation(banc.appel(ici, { role: 'delegue', id }), { delegation });
    for (const qui of [b.id, null])
      expect(await retirer(qui, parA)).toMatchObject({ refus: { motif: 'delegation-inconnue' } });
    const coordination = banc.appel(ici, { role: 'coordinateur', id: b.id });
    expect((await revoquerDelegation(coordination, { delegation: parA })).ok).toBe(false);
    exiger(await retirer(a.id, parA));
    exiger(await revoquerDelegation(parLeMedecin(), { delegation: parB }));
    expect((await retirer(a.id, parA)).ok).toBe(false);
    expect((await delegationsDe()).every(({ revoquee_le }) => revoquee_le !== null)).toBe(true);
  });

  it('n’est pas donnée à soi-même, sans rien confier, sans fiche, ni sans être professionnel', async () => {
    const { courriel } = await ouvrirUnCompte(banc, ici, 'delegue');
    const [moi] = await banc.regarder('select courriel from comptes.comptes where id = $1', [
      medecin.id,
    ]);
    expect(await confier(String(moi?.['courriel']))).toMatchObject({
      refus: { motif: 'a-soi-meme' },
    });
    expect(await confier(courriel, { portees: [] })).toMatchObject({
      refus: { motif: 'saisie-invalide', champs: { portees: expect.any(String) } },
    });
    const saisie = { courriel, portees: ['creneaux'], du: '2026-11-23', adresse: ADRESSE };
    const sansFiche = banc.appel(ici, { role: 'professionnel', id: medecin.id });
    expect(await deleguer(sansFiche, saisie)).toMatchObject({ refus: { motif: 'sans-fiche' } });
    const regulateur = banc.appel(ici, { role: 'regulateur', ...medecin });
    expect(await deleguer(regulateur, saisie)).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
    expect(await delegationsDe()).toEqual([]);
  });

  it('invitée puis retirée par le professionnel, ne vaut jamais ; un autre ne la voit pas', async () => {
    const courriel = `retiree${suite}@exemple.invalid`;
    const { id } = exiger(await confier(courriel));
    const autre = banc.appel(ici, { role: 'professionnel', id: crypto.randomUUID() });
    expect(await retirerInvitation(autre, { invitation: id })).toMatchObject({
      refus: { motif: 'invitation-inconnue' },
    });
    exiger(await retirerInvitation(parLeMedecin(), { invitation: id }));
    const jeton = await jetonRecu(banc, courriel);
    const sienne = { jeton, prenom: 'Odile', nom: 'Marquessac', motDePasse: MOT_DE_PASSE };
    expect((await accepterInvitation(banc.appel(ici, { role: 'public' }), sienne)).ok).toBe(false);
    expect(await delegationsDe()).toEqual([]);
  });
});
