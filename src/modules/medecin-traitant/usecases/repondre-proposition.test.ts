import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import { planterScene, poserVerifiee, type Scene } from '../testing/builders.ts';
import { annoncerProposition } from './annoncer-proposition.ts';
import { consulterDemande } from './consulter-demande.ts';
import { cloreDemande } from './instruire-demande.ts';
import { prendreDemande } from './prendre-demande.ts';
import { proposerDemande } from './proposer-demande.ts';
import {
  accepterProposition,
  lirePropositionParLien,
  refuserProposition,
} from './repondre-proposition.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `propositions-${rang++}`);
});

const qui = (i: number) => scene.medecins[i] ?? '';
const coordination = () => banc.appel(scene.cpts);
const public_ = (maintenant?: Date) =>
  banc.appel(scene.cpts, { role: 'public', ...(maintenant ? { maintenant } : {}) });
const etats = async (demande: string) =>
  exiger(await consulterDemande(coordination(), { demande })).propositions.map(({ etat }) => etat);

/** Proposes to a doctor and gives the token of the message they receive. */
async function proposer(demande: string, medecin = 0): Promise<string> {
  const saisie = { demande, professionnel: qui(medecin) };
  const { id } = exiger(await proposerDemande(coordination(), saisie));
  await banc.regarder(
    `insert into annuaire.fiches (cpts_id, professionnel_id, courriel, modifie_le, modifie_par)
     values ($1, $2, $3, now(), 'essai') on conflict do nothing`,
    [scene.cpts.id, qui(medecin), `medecin${medecin}@exemple.invalid`],
  );
  const systeme = banc.appel(scene.cpts, { role: 'systeme' });
  const adresse = 'http://localhost';
  exiger(await annoncerProposition(systeme, { proposition: id, adresse }));
  const envoye = (await messagesEcrits(banc)).filter(({ corps }) =>
    corps.includes(`/c/${scene.cpts.slug}/`),
  );
  const vers = envoye.filter((m) => m.destinataire === `medecin${medecin}@exemple.invalid`);
  return /proposition\/([\w-]{43})/.exec(vers.at(-1)?.corps ?? '')?.[1] ?? '';
}

describe('Une proposition', () => {
  it('se lit sans nom autant de fois qu’on veut, et se prend une fois', async () => {
    const demande = await poserVerifiee(banc, scene.cpts);
    const jeton = await proposer(demande);
    for (let fois = 0; fois < 3; fois++) {
      const lue = exiger(await lirePropositionParLien(public_(), { jeton }));
      expect(lue).toMatchObject({ communeNom: 'Giat', criteres: ['ald'], etat: 'attend' });
      expect(JSON.stringify(lue)).not.toMatch(/Valcourbe|Honorine|639980041/);
    }
    for (const { corps } of await messagesEcrits(banc))
      expect(corps).not.toMatch(/Valcourbe|Honorine|ALD|Giat/);
    expect(await etats(demande)).toEqual(['attend']);
    exiger(await accepterProposition(public_(), { jeton }));
    expect(await etats(demande)).toEqual(['acceptee']);
    const { prise } = exiger(await consulterDemande(coordination(), { demande }));
    expect(prise).toMatchObject({ professionnelId: qui(0) });
    expect(await accepterProposition(public_(), { jeton })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
  });

  it('refusée, n’est dite qu’à la coordination, sans raison, et ne se compte pas', async () => {
    const demande = await poserVerifiee(banc, scene.cpts);
    const jeton = await proposer(demande);
    const avant = await banc.regarder('select count(*)::int as n from journal.faits');
    exiger(await refuserProposition(public_(), { jeton }));
    expect(await etats(demande)).toEqual(['refusee']);
    expect(await banc.regarder('select count(*)::int as n from journal.faits')).toEqual(avant);
    expect(await refuserProposition(public_(), { jeton })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
    expect(await proposer(demande)).toMatch(/^[\w-]{43}$/);
  });

  it('de cent réponses de front, une l’emporte ; aux autres, la demande est prise', async () => {
    const demande = await poserVerifiee(banc, scene.cpts);
    const jetons = [await proposer(demande, 0), await proposer(demande, 1)];
    const medecin = banc.appel(scene.cpts, {
      role: 'professionnel',
      id: crypto.randomUUID(),
      professionnel: qui(2),
    });
    const reponses = await Promise.all(
      Array.from({ length: 100 }, (_, i) => {
        const jeton = jetons[i % 3];
        return jeton === undefined
          ? prendreDemande(medecin, { demande })
          : accepterProposition(public_(), { jeton });
      }),
    );
    expect(reponses.filter(({ ok }) => ok)).toHaveLength(1);
    const motifs = reponses.flatMap((r) => (r.ok ? [] : [r.refus.motif]));
    expect(['demande-deja-prise', 'lien-inconnu', 'proposition-finie']).toEqual(
      expect.arrayContaining([...new Set(motifs)]),
    );
    const [prises] = await banc.regarder(
      'select count(*)::int as n from mt.prises where demande_id = $1',
      [demande],
    );
    expect(prises?.['n']).toBe(1);
    const perdues = await Promise.all(
      jetons.map((jeton) => lirePropositionParLien(public_(), { jeton })),
    );
    for (const perdue of perdues) if (perdue.ok) expect(perdue.valeur.etat).toBe('prise');
  });

  it('n’est jamais faite à un médecin que la personne ne veut pas, ni deux fois au même', async () => {
    const demande = await poserVerifiee(banc, scene.cpts, { refuses: [qui(1)] });
    const a = (professionnel: string) =>
      proposerDemande(coordination(), { demande, professionnel });
    expect(await a(qui(1))).toMatchObject({ refus: { motif: 'medecin-refuse' } });
    expect(exiger(await consulterDemande(coordination(), { demande })).ecartes).toEqual([qui(1)]);
    exiger(await a(qui(0)));
    expect(await a(qui(0))).toMatchObject({ refus: { motif: 'deja-proposee' } });
    expect(await etats(demande)).toEqual(['attend']);
    exiger(await cloreDemande(coordination(), { demande, motif: 'a-deja' }));
    expect(await a(qui(2))).toMatchObject({ refus: { motif: 'demande-close' } });
    expect(await etats(demande)).toEqual(['sans-objet']);
  });

  it('passée sa date, ne se prend plus, et se refait', async () => {
    const demande = await poserVerifiee(banc, scene.cpts);
    const jeton = await proposer(demande);
    const plusTard = new Date('2026-12-01T08:00:00Z');
    expect(await accepterProposition(public_(plusTard), { jeton })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
    const appel = banc.appel(scene.cpts, { maintenant: plusTard });
    exiger(await proposerDemande(appel, { demande, professionnel: qui(0) }));
  });
});
