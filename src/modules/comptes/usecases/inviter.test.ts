import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { messagesEcrits } from '#app/testing/clair.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import {
  ADRESSE,
  jetonRecu,
  MOT_DE_PASSE,
  ouvrirUnCompte,
  poserFiche,
} from '../testing/builders.ts';
import { inviter } from './inviter.ts';
import { accepterInvitation, accepterMandat, lireInvitation } from './repondre-a-l-invitation.ts';
import { renvoyerInvitation, retirerInvitation } from './suivre-invitation.ts';

let banc: Banc;
let ici: CptsCourante;
let courriel = '';
let suite = 0;
beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('ici');
});
beforeEach(() => {
  suite += 1;
  courriel = `invitee${suite}@exemple.invalid`;
});

const JOURS_MS = 86_400_000;
const offre = () => ({ courriel, role: 'tresorier', du: '2026-11-23', adresse: ADRESSE });
const lancer = async (plus: Record<string, unknown> = {}) =>
  await inviter(banc.appel(ici, { id: null }), { ...offre(), ...plus });
const tirer = async (plus: Record<string, unknown> = {}) => {
  const { id } = exiger(await lancer(plus));
  return { id, jeton: await jetonRecu(banc, courriel) };
};
const prendre = (jeton: string, plus: Record<string, unknown> = {}) =>
  accepterInvitation(banc.appel(ici, { role: 'public' }), {
    jeton,
    prenom: 'Ysaline',
    nom: 'Montagut',
    motDePasse: MOT_DE_PASSE,
    ...plus,
  });
const lire = (jeton: string, jours = 0) => {
  const maintenant = new Date(LUNDI_9H12.getTime() + jours * JOURS_MS);
  return lireInvitation(banc.appel(ici, { role: 'public', maintenant }), { jeton });
};
const mandatsDe = async () =>
  await banc.regarder(
    `select m.role, m.du, m.au from comptes.mandats m join comptes.comptes c on c.id = m.compte_id
     where c.courriel = $1 and m.cpts_id = $2`,
    [courriel, ici.id],
  );
const comptesDe = async () =>
  (await banc.regarder('select id from comptes.comptes where courriel = $1', [courriel])).length;
const invitationsDe = async () =>
  (await banc.regarder('select id from comptes.invitations where courriel = $1', [courriel]))
    .length;

describe('une invitation', () => {
  it('part par courriel, s’ouvre autant qu’on veut, et donne compte et rôle une fois acceptée', async () => {
    const { jeton } = await tirer({ au: '2027-11-22' });
    for (let fois = 0; fois < 3; fois++)
      expect(exiger(await lire(jeton))).toMatchObject({ role: 'tresorier', compteExistant: false });
    expect(await comptesDe()).toBe(0);
    exiger(await prendre(jeton));
    expect(await mandatsDe()).toEqual([{ role: 'tresorier', du: '2026-11-23', au: '2027-11-22' }]);
    expect(await prendre(jeton)).toMatchObject({ refus: { motif: 'lien-inconnu' } });
    const traces = await banc.regarder(
      "select action from tracabilite.traces where cpts_id = $1 and action like 'comptes.invitation%' order by rang desc limit 2",
      [ici.id],
    );
    expect(traces.map(({ action }) => action)).toEqual([
      'comptes.invitation-acceptee',
      'comptes.invitation-envoyee',
    ]);
  });

  it('acceptée cent fois ensemble, ouvre un seul compte et un seul rôle', async () => {
    const { jeton } = await tirer();
    const reponses = await Promise.all(Array.from({ length: 100 }, () => prendre(jeton)));
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await comptesDe()).toBe(1);
    expect(await mandatsDe()).toHaveLength(1);
  });

  it('meurt après sept jours ; renvoyée, elle a un nouveau lien et l’ancien ne sert plus', async () => {
    const { id, jeton } = await tirer();
    expect((await lire(jeton, 6.9)).ok).toBe(true);
    expect((await lire(jeton, 7)).ok).toBe(false);
    exiger(await renvoyerInvitation(banc.appel(ici), { invitation: id, adresse: ADRESSE }));
    expect(await prendre(jeton)).toMatchObject({ refus: { motif: 'lien-inconnu' } });
    exiger(await prendre(await jetonRecu(banc, courriel)));
  });

  it('retirée, n’ouvre plus rien et ne se renvoie pas', async () => {
    const { id, jeton } = await tirer();
    exiger(await retirerInvitation(banc.appel(ici), { invitation: id }));
    expect(await prendre(jeton)).toMatchObject({ refus: { motif: 'lien-inconnu' } });
    for (const reponse of [
      await renvoyerInvitation(banc.appel(ici), { invitation: id, adresse: ADRESSE }),
      await retirerInvitation(banc.appel(ici), { invitation: id }),
    ])
      expect(reponse).toMatchObject({ refus: { motif: 'invitation-close' } });
    expect(await comptesDe()).toBe(0);
  });

  it('envoyée cent fois ensemble, n’attend qu’une fois', async () => {
    const reponses = await Promise.all(Array.from({ length: 100 }, () => lancer()));
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    const messages = (await messagesEcrits(banc)).filter((m) => m.destinataire === courriel);
    expect(messages).toHaveLength(1);
  });

  it('acceptée plus tard, donne le rôle du jour où elle l’est, dans le fuseau de la CPTS', async () => {
    const { jeton } = await tirer();
    const maintenant = new Date('2026-11-26T23:30:00Z');
    const donnees = { jeton, prenom: 'Ysaline', nom: 'Montagut', motDePasse: MOT_DE_PASSE };
    exiger(await accepterInvitation(banc.appel(ici, { role: 'public', maintenant }), donnees));
    expect(await mandatsDe()).toEqual([{ role: 'tresorier', du: '2026-11-27', au: null }]);
  });

  it('ne s’envoie pas de qui ne donne pas ce rôle, ni à des dates impossibles', async () => {
    const par = async (role: 'professionnel' | 'tresorier' | 'assistant') =>
      await inviter(banc.appel(ici, { role }), offre());
    for (const role of ['professionnel', 'tresorier', 'assistant'] as const)
      expect(await par(role)).toMatchObject({ refus: { motif: 'droit-manquant' } });
    const refus = async (plus: Record<string, unknown>) => {
      const reponse = await lancer(plus);
      return reponse.ok ? null : reponse.refus.motif;
    };
    expect(await refus({ role: 'administrateur' })).toBe('role-non-donnable');
    expect(await refus({ role: 'sas' })).toBe('role-non-donnable');
    expect(await refus({ role: 'professionnel' })).toBe('professionnel-attendu');
    const inconnu = '01930000-0000-7000-8000-00000000dead';
    expect(await refus({ role: 'professionnel', professionnel: inconnu })).toBe(
      'professionnel-inconnu',
    );
    expect(await refus({ du: '2026-12-02', au: '2026-12-01' })).toBe('dates-inversees');
    expect(await refus({ du: '2026-11-22' })).toBe('debut-passe');
    expect(await refus({ du: '2026-01-01', au: '2027-01-01' })).toBe('debut-passe');
    expect(await refus({ courriel: 'pas une adresse' })).toBe('saisie-invalide');
    expect(await invitationsDe()).toBe(0);
    expect(await jetonRecu(banc, courriel)).toBe('');
  });

  it('à qui tient déjà ce rôle est refusée', async () => {
    await ouvrirUnCompte(banc, ici, 'tresorier', { courriel });
    expect(await lancer()).toMatchObject({ refus: { motif: 'role-deja-tenu' } });
    expect(await invitationsDe()).toBe(0);
  });

  it('avec un mot de passe trop court n’ouvre rien, et le lien sert encore', async () => {
    const { jeton } = await tirer();
    const reponse = await prendre(jeton, { motDePasse: 'onze signes' });
    expect(reponse).toMatchObject({ refus: { motif: 'mot-de-passe' } });
    expect(await comptesDe()).toBe(0);
    exiger(await prendre(jeton));
  });

  it('relie un professionnel à sa fiche de l’annuaire', async () => {
    const professionnel = await poserFiche(banc, ici);
    const { jeton } = await tirer({ role: 'professionnel', professionnel });
    expect(exiger(await lire(jeton)).fiche).toMatchObject({ nom: 'CORLIRET' });
    exiger(await prendre(jeton));
    const [mandat] = await banc.regarder(
      'select professionnel_id from comptes.mandats where professionnel_id = $1',
      [professionnel],
    );
    expect(mandat).toBeDefined();
  });
});

describe('une invitation à qui a déjà un compte', () => {
  it('s’accepte par ce compte, et par lui seul', async () => {
    const sien = await ouvrirUnCompte(banc, ici, 'referent', { courriel });
    const autre = await ouvrirUnCompte(banc, ici, 'referent');
    const { jeton } = await tirer();
    expect(exiger(await lire(jeton)).compteExistant).toBe(true);
    expect(await prendre(jeton)).toMatchObject({ refus: { motif: 'compte-existant' } });
    const par = (id: string | null) =>
      accepterMandat(banc.appel(ici, { role: 'referent', id }), { jeton });
    expect(await par(autre.id)).toMatchObject({ refus: { motif: 'autre-compte' } });
    expect(await par(null)).toMatchObject({ refus: { motif: 'autre-compte' } });
    expect(await mandatsDe()).toHaveLength(1);
    const reponses = await Promise.all(Array.from({ length: 100 }, () => par(sien.id)));
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await mandatsDe()).toHaveLength(2);
    expect(await comptesDe()).toBe(1);
  });
});
