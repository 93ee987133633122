import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { donnerCourriels, mettreDeGarde, planterScene, type Scene } from '../testing/builders.ts';
import { libererGarde } from './affecter-garde.ts';
import { annoncerIssue, annoncerProposition } from './annoncer-echange.ts';
import { annulerEchange, proposerEchange } from './proposer-echange.ts';
import { rappelerGardes, signalerTrous } from './rappeler-gardes.ts';
import {
  accepterEchange,
  accepterParLien,
  lireInvitationParLien,
  refuserEchange,
  refuserParLien,
} from './repondre-echange.ts';

const ADRESSE = 'https://maillage.exemple.fr';
let banc: Banc;
let scene: Scene;
let rangDeScene = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `echanges-${rangDeScene++}`);
  await donnerCourriels(banc, scene.cpts, scene.pharmaciens);
  for (const rang of [0, 1, 2])
    await mettreDeGarde(banc, scene.cpts, { garde: nuit(rang), professionnel: qui(rang) });
});

const qui = (rang: number) => scene.pharmaciens[rang] ?? '';
const nuit = (rang: number) => scene.nuits[rang] ?? '';
const personne = (rang: number) =>
  banc.appel(scene.cpts, { role: 'professionnel', professionnel: qui(rang), nom: `P${rang}` });
const public_ = () => banc.appel(scene.cpts, { role: 'public' });
const systeme = (autres: Record<string, unknown> = {}) =>
  banc.appel(scene.cpts, { role: 'systeme', nom: 'gardes', ...autres });
const titulaire = async (garde: string) =>
  (
    await banc.regarder('select professionnel_id as qui from gardes.gardes where id = $1', [garde])
  )[0]?.['qui'];
const messages = async () =>
  enClair(
    banc,
    await banc.regarder(
      'select id, destinataire, sujet, corps from socle.messages where cpts_id = $1 order by id',
      [scene.cpts.id],
    ),
    {
      table: 'socle.messages',
      cpts: scene.cpts.id,
      champs: ['destinataire', 'sujet', 'corps'],
    },
  ).map(({ destinataire, corps }) => ({
    destinataire: String(destinataire),
    corps: String(corps).replaceAll('\u00a0', ' '),
  }));

/** Proposes the Monday night and gives the tokens of the messages, in the order of the people. */
async function proposer(saisie: Record<string, string> = {}) {
  const { id } = exiger(await proposerEchange(personne(0), { garde: nuit(0), ...saisie }));
  exiger(await annoncerProposition(systeme(), { echange: id, adresse: ADRESSE }));
  const jetons = (await messages())
    .toSorted((a, b) => a.destinataire.localeCompare(b.destinataire))
    .flatMap(({ corps }) => /gardes\/echange\/([\w-]{43})$/.exec(corps)?.[1] ?? []);
  return { id, jetons };
}

describe('Un échange', () => {
  it('se propose à tous, se lit sans rien changer, et se prend par le lien du message', async () => {
    const { jetons } = await proposer();
    expect(jetons).toHaveLength(3);
    const [jeton, autre] = jetons;
    for (let fois = 0; fois < 3; fois++)
      expect(exiger(await lireInvitationParLien(public_(), { jeton })).etat).toBe('propose');
    expect(await titulaire(nuit(0))).toBe(qui(0));
    exiger(await accepterParLien(public_(), { jeton }));
    expect(await titulaire(nuit(0))).toBe(qui(1));
    expect(await accepterParLien(public_(), { jeton })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
    expect(await accepterParLien(public_(), { jeton: autre })).toMatchObject({
      refus: { motif: 'echange-clos' },
    });
    const faits = await banc.regarder(
      "select quantite::int from journal.faits where genre = 'gardes.echange' and cpts_id = $1",
      [scene.cpts.id],
    );
    expect(faits).toEqual([{ quantite: 1 }]);
  });

  it('n’est pris qu’une fois, de cent acceptations ensemble', async () => {
    const { jetons } = await proposer();
    const reponses = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        accepterParLien(public_(), { jeton: jetons[i % jetons.length] }),
      ),
    );
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await titulaire(nuit(0))).not.toBe(qui(0));
    const [compte] = await banc.regarder(
      "select count(*)::int as n from gardes.echanges where cpts_id = $1 and etat = 'accepte'",
      [scene.cpts.id],
    );
    expect(compte?.['n']).toBe(1);
  });

  it('à une seule personne, peut rendre une de ses gardes, et change les deux d’un coup', async () => {
    expect(await proposerEchange(personne(0), { garde: nuit(0), enRetour: nuit(1) })).toMatchObject(
      { refus: { motif: 'retour-a-une-personne' } },
    );
    expect(
      await proposerEchange(personne(0), {
        garde: nuit(0),
        professionnel: qui(1),
        enRetour: nuit(2),
      }),
    ).toMatchObject({ refus: { motif: 'retour-inconnu' } });
    const { jetons } = await proposer({ professionnel: qui(1), enRetour: nuit(1) });
    expect(jetons).toHaveLength(1);
    exiger(await accepterParLien(public_(), { jeton: jetons[0] }));
    expect([await titulaire(nuit(0)), await titulaire(nuit(1))]).toEqual([qui(1), qui(0)]);
  });

  it('refusé par tous, se clôt ; annulé ou repris par la coordination, ne se prend plus', async () => {
    const { id, jetons } = await proposer();
    for (const jeton of jetons) exiger(await refuserParLien(public_(), { jeton }));
    const etat = async (echange: string) =>
      (await banc.regarder('select etat from gardes.echanges where id = $1', [echange]))[0]?.[
        'etat'
      ];
    expect(await etat(id)).toBe('refuse');
    const second = await proposer({ professionnel: qui(1) });
    expect(await proposerEchange(personne(0), { garde: nuit(0) })).toMatchObject({
      refus: { motif: 'echange-en-cours' },
    });
    expect(await annulerEchange(personne(1), { echange: second.id })).toMatchObject({
      refus: { motif: 'gardes-d-un-autre' },
    });
    exiger(await annulerEchange(personne(0), { echange: second.id }));
    expect(await accepterParLien(public_(), { jeton: second.jetons.at(-1) })).toMatchObject({
      ok: false,
    });
    const dernier = await proposer({ professionnel: qui(2) });
    exiger(await libererGarde(banc.appel(scene.cpts), { garde: nuit(0) }));
    expect(await etat(dernier.id)).toBe('annule');
  });

  it('se répond aussi dans les pages, par qui y est invité et pour qui délègue', async () => {
    const { id } = await proposer();
    const invitations = await banc.regarder(
      'select id, professionnel_id as qui from gardes.invitations where echange_id = $1',
      [id],
    );
    const de = (rang: number) =>
      String(invitations.find((invitation) => invitation['qui'] === qui(rang))?.['id']);
    expect(await accepterEchange(personne(2), { invitation: de(1) })).toMatchObject({
      refus: { motif: 'gardes-d-un-autre' },
    });
    exiger(await refuserEchange(personne(1), { invitation: de(1) }));
    expect(await accepterEchange(personne(1), { invitation: de(1) })).toMatchObject({
      refus: { motif: 'echange-clos' },
    });
    const delegue = banc.appel(scene.cpts, {
      role: 'delegue',
      delegations: [{ professionnel: qui(3), portees: ['gardes'] }],
    });
    exiger(await accepterEchange(delegue, { invitation: de(3) }));
    expect(await titulaire(nuit(0))).toBe(qui(3));
  });

  it('refuse la garde d’un autre, commencée, ou qui tomberait sur une sienne', async () => {
    expect(await proposerEchange(personne(1), { garde: nuit(0) })).toMatchObject({
      refus: { motif: 'gardes-d-un-autre' },
    });
    const apres = { ...personne(0), maintenant: new Date('2026-11-23T20:00:00Z') };
    expect(await proposerEchange(apres, { garde: nuit(0) })).toMatchObject({
      refus: { motif: 'garde-commencee' },
    });
    const { jetons } = await proposer({ professionnel: qui(1) });
    // Longer by an hour, her Tuesday night would begin before this one ends.
    await banc.regarder("update gardes.gardes set debut = '2026-11-24T06:00:00Z' where id = $1", [
      nuit(1),
    ]);
    expect(await accepterParLien(public_(), { jeton: jetons[0] })).toMatchObject({
      refus: { motif: 'deja-de-garde' },
    });
    expect(await lireInvitationParLien(public_(), { jeton: jetons[0] })).toMatchObject({
      ok: true,
    });
  });
});

describe('Les messages des gardes', () => {
  it('disent à chacun l’issue d’un échange', async () => {
    const { id, jetons } = await proposer({ professionnel: qui(1) });
    exiger(await accepterParLien(public_(), { jeton: jetons[0] }));
    const avant = (await messages()).length;
    exiger(await annoncerIssue(systeme(), { echange: id, adresse: ADRESSE, par: qui(1) }));
    const dits = (await messages()).slice(avant);
    expect(dits.map(({ destinataire }) => destinataire)).toEqual([
      'pharmacie0@exemple.invalid',
      'pharmacie1@exemple.invalid',
    ]);
    expect(dits[0]?.corps).toContain('est reprise par Mme Odile Olbreuil');
    expect(dits[1]?.corps).toContain(
      'lundi 23 novembre 2026, 20 h, au mardi 24 novembre 2026, 8 h',
    );
    // Said twice, it says nothing more: the proposal is closed.
    expect(
      exiger(await annoncerProposition(systeme(), { echange: id, adresse: ADRESSE })).messages,
    ).toBe(0);
  });

  it('rappellent une garde la veille, une fois, et signalent les trous de la semaine, une fois', async () => {
    const dimanche = systeme({ maintenant: new Date('2026-11-22T09:00:00Z') });
    expect(exiger(await rappelerGardes(dimanche, { adresse: ADRESSE })).rappels).toBe(1);
    expect(exiger(await rappelerGardes(dimanche, { adresse: ADRESSE })).rappels).toBe(0);
    expect((await messages())[0]?.corps).toContain('Vous êtes de garde du lundi 23 novembre');
    expect(exiger(await signalerTrous(dimanche, { adresse: ADRESSE })).trous).toBe(4);
    expect(exiger(await signalerTrous(dimanche, { adresse: ADRESSE })).trous).toBe(0);
  });
});
