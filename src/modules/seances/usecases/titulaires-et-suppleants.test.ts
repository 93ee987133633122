import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { donnerLiens } from '../../reunions/testing/builders.ts';
import { remettreA } from '../../scrutins/testing/builders.ts';
import { convies, planterConseil, poserSeance } from '../testing/builders.ts';
import { annoncerSeance } from './annoncer-seance.ts';
import { convoquerSeance } from './convoquer-seance.ts';
import { donnerPouvoirParLien } from './donner-pouvoir.ts';
import { montrerCodeDeSeance, signerSeanceParLien } from './emarger-seance.ts';
import { inviter, retirerInvite } from './inviter.ts';
import { leverSeance } from './lever-seance.ts';
import { noterPresences } from './noter-presences.ts';
import { ouvrirVoteSecret } from './ouvrir-vote-secret.ts';
import { lireProcesVerbal } from './tenir-proces-verbal.ts';
import { ouvrirSeance, reconstaterQuorum } from './tenir-seance.ts';
import { noterVote } from './voter.ts';

let banc: Banc;
let scene: Awaited<ReturnType<typeof planterConseil>>;
let seance: string;
let gens: ReadonlyMap<string, { readonly id: string; readonly jeton: string }>;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterConseil(banc, 'suppleants');
});

const a = (heure: string) => new Date(`2026-12-10T${heure}:00Z`);
const le = (heure: string) => banc.appel(scene.cpts, { maintenant: a(heure) });
const public_ = (heure: string) => banc.appel(scene.cpts, { role: 'public', maintenant: a(heure) });
const qui = (nom: string) => gens.get(nom) ?? { id: '', jeton: '' };
const noter = async (heure: string, dits: Readonly<Record<string, string>>) =>
  exiger(
    await noterPresences(le(heure), {
      seance,
      presents: Object.entries(dits).map(([nom, presence]) => ({
        ...{ participant: qui(nom).id, presence },
      })),
    }),
  );
const motif = async (fait: Promise<{ ok: boolean; refus?: { motif: string } }>) => {
  const lu = await fait;
  return lu.ok ? 'fait' : lu.refus?.motif;
};
const voter = async (heure: string, pour: string) =>
  await motif(noterVote(le(heure), { seance, question: 'Avis', genre: 'ordinaire', pour }));

describe('Un conseil de titulaires et de suppléants', () => {
  it('convoque chacun en sa qualité, et ses invités', async () => {
    const appel = banc.appel(scene.cpts);
    seance = await poserSeance(banc, scene);
    const dit = { seance, nom: 'Mme Fargues', qualite: 'Maire', courriel: 'f@exemple.invalid' };
    exiger(await inviter(appel, dit));
    expect(await motif(inviter(appel, dit))).toBe('deja-convoque');
    const bort = { ...dit, nom: 'm. bort', courriel: 'bort@exemple.invalid' };
    expect(await motif(inviter(appel, bort))).toBe('deja-convoque');
    const sans = { seance, nom: 'm. bort' };
    expect(await motif(inviter(appel, sans))).toBe('deja-convoque');
    expect(exiger(await convoquerSeance(appel, { seance })).convoques).toBe(6);
    const programme = banc.appel(scene.cpts, { role: 'systeme' });
    exiger(await annoncerSeance(programme, { seance, adresse: 'http://localhost' }));
    const ecrits = await banc.regarder(
      'select id, sujet, corps from socle.messages where cpts_id = $1',
      [scene.cpts.id],
    );
    const champs = ['sujet', 'corps'];
    const clairs = enClair(banc, ecrits, { table: 'socle.messages', cpts: scene.cpts.id, champs });
    const textes = clairs.map(({ sujet, corps }) => `${sujet} ${corps}`);
    const dits = (mot: string) => textes.filter((texte) => texte.includes(mot)).length;
    expect(dits('comme titulaire')).toBe(2);
    expect(dits('comme suppléant(e) de Mme Aubrac')).toBe(2);
    expect(dits('invitation')).toBe(1);
    const lignes = await convies(banc, scene.cpts, seance);
    gens = new Map(lignes.map((ligne) => [ligne.nom, ligne]));
    const pouvoir = (de: string, mandataire: string) =>
      motif(
        donnerPouvoirParLien(public_('17:00'), {
          ...{ jeton: qui(de).jeton, mandataire: qui(mandataire).id },
        }),
      );
    expect(await pouvoir('Mme Creuse', 'M. Bort')).toBe('suppleant-sans-pouvoir');
    expect(await pouvoir('Mme Fargues', 'M. Bort')).toBe('invite-sans-voix');
    expect(await pouvoir('Mme Aubrac', 'M. Dore')).toBe('mandataire-du-meme-siege');
    expect(await pouvoir('M. Bort', 'Mme Fargues')).toBe('mandataire-sans-voix');
    expect(await pouvoir('Mme Aubrac', 'M. Bort')).toBe('fait');
  });

  it('ne compte un siège qu’une fois, même quand cent signent ensemble, et dit le quorum à son heure', async () => {
    const { code } = exiger(await montrerCodeDeSeance(le('18:59'), { seance }));
    const noms = ['Mme Creuse', 'M. Dore', 'Mme Elne', 'Mme Fargues'];
    const issues = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        signerSeanceParLien(public_('18:59'), {
          ...{ jeton: qui(noms[i % 4] ?? '').jeton, code, presence: 'sur-place' },
        }),
      ),
    );
    expect(issues.filter((issue) => !exiger(issue).deja)).toHaveLength(4);
    // Two suppléants of one seat, one of the other, a guest: two voices.
    const ouverte = exiger(await ouvrirSeance(le('19:05'), { seance }));
    expect(ouverte.constat).toContain('2 comptés pour 2 nécessaires');
    expect(await voter('19:10', '3')).toBe('voix-en-trop');
    expect(await voter('19:10', '2')).toBe('fait');
    // M. Bort comes: his suppléante listens; Mme Aubrac's proxy counts for nothing, her suppléante sits.
    await noter('19:20', { 'M. Bort': 'sur-place' });
    expect(await voter('19:21', '3')).toBe('voix-en-trop');
    // Both suppléants of Mme Aubrac leave: her proxy counts.
    await noter('19:30', { 'Mme Creuse': 'absent', 'M. Dore': 'absent' });
    expect(await voter('19:31', '2')).toBe('fait');
    await noter('19:40', { 'M. Bort': 'absent', 'Mme Elne': 'absent' });
    const cent = await Promise.all(
      Array.from({ length: 100 }, () => reconstaterQuorum(le('19:41'), { seance })),
    );
    for (const un of cent) expect(exiger(un).constat).toContain('Quorum non atteint');
    expect(
      await banc.regarder(
        'select quand, etat, le from seances.constats where seance_id = $1 order by le',
        [seance],
      ),
    ).toEqual([
      { quand: 'ouverture', etat: 'atteint', le: a('19:05') },
      { quand: 'en-seance', etat: 'manque', le: a('19:41') },
    ]);
    const sql = 'update seances.constats set etat = $2 where seance_id = $1';
    await expect(banc.regarder(sql, [seance, 'atteint'])).rejects.toThrow(/append-only/);
  }, 30_000);

  it('écrit aussitôt à qui est invité pendant la séance, et dit quoi faire sans courriel', async () => {
    const tard = { seance, nom: 'M. Hure', courriel: 'hure@exemple.invalid' };
    expect(exiger(await inviter(le('19:45'), tard)).suite).toBe('envoi');
    const sans = { seance, nom: 'Mme Ivry' };
    expect(exiger(await inviter(le('19:45'), sans)).suite).toBe('a-prevenir');
    const programme = banc.appel(scene.cpts, { role: 'systeme', maintenant: a('22:30') });
    const envoi = { seance, adresse: 'http://localhost' };
    expect(exiger(await annoncerSeance(programme, envoi)).messages).toBe(1);
    expect(exiger(await annoncerSeance(programme, envoi)).messages).toBe(0);
  });

  it('retire un invité prévenu, dont le lien s’arrête et qui l’apprend\u00A0; pas celui qui a signé', async () => {
    const venu = { seance, invite: qui('Mme Fargues').id };
    expect(await motif(retirerInvite(le('19:46'), venu))).toBe('invite-venu');
    const hure = (await convies(banc, scene.cpts, seance)).find(({ nom }) => nom === 'M. Hure');
    exiger(await retirerInvite(le('19:46'), { seance, invite: hure?.id }));
    expect(await motif(retirerInvite(le('19:46'), { seance, invite: hure?.id }))).toBe(
      'invite-inconnu',
    );
    const ouverts = await banc.regarder(
      'select id from liens.liens where objet = $1 and revoque_le is null',
      [hure?.id],
    );
    expect(ouverts).toEqual([]);
    const ecrits = await banc.regarder(
      'select id, destinataire, sujet from socle.messages where cpts_id = $1',
      [scene.cpts.id],
    );
    const champs = ['destinataire', 'sujet'];
    const clairs = enClair(banc, ecrits, { table: 'socle.messages', cpts: scene.cpts.id, champs });
    const dits = clairs.filter(({ sujet }) => /plus invité/.test(String(sujet)));
    expect(dits.map(({ destinataire }) => destinataire)).toEqual(['hure@exemple.invalid']);
  });

  it('laisse voter jusqu’au bout le suppléant qui siégeait à l’ouverture, un bulletin par siège', async () => {
    await noter('19:50', { 'Mme Creuse': 'sur-place', 'Mme Elne': 'sur-place' });
    const vote = { seance, question: 'Le projet', genre: 'ordinaire' };
    exiger(await ouvrirVoteSecret(le('19:51'), vote));
    const electeurs = await banc.regarder(
      `select e.id, e.nom from scrutins.electeurs e join scrutins.scrutins s on s.id = e.scrutin_id
       where s.cpts_id = $1 order by e.nom`,
      [scene.cpts.id],
    );
    expect(electeurs.map(({ nom }) => nom)).toEqual(['Mme Creuse', 'Mme Elne']);
    const objets = electeurs.map(({ id }) => String(id));
    await donnerLiens({ banc, cpts: scene.cpts, genre: 'scrutins.vote', objets });
    const { code } = exiger(await montrerCodeDeSeance(le('19:52'), { seance }));
    const signe = { jeton: qui('Mme Aubrac').jeton, code, presence: 'sur-place' };
    exiger(await signerSeanceParLien(public_('19:52'), signe));
    expect(await voter('19:53', '3')).toBe('voix-en-trop');
    const arretes = async () =>
      await banc.regarder(
        "select objet from liens.liens where cpts_id = $1 and revoque_le is not null and genre = 'scrutins.vote'",
        [scene.cpts.id],
      );
    expect(await arretes()).toEqual([]);
    await remettreA(le('19:54'), objets[0] ?? '');
    // What comes after is voted by who sits then.
    const { id: suivant } = exiger(await ouvrirVoteSecret(le('19:55'), vote));
    const apres = await banc.regarder(
      'select nom from scrutins.electeurs where scrutin_id = $1 order by nom',
      [suivant],
    );
    expect(apres).toEqual([{ nom: 'Mme Aubrac' }, { nom: 'Mme Elne' }]);
    await noter('19:56', { 'Mme Creuse': 'absent' });
    const objetsArretes = new Set((await arretes()).map(({ objet }) => objet));
    expect([...objetsArretes]).toEqual([objets[0]]);
    await noter('19:57', { 'Mme Creuse': 'sur-place' });
    await banc.regarder('update seances.scrutins set compte_le = ouvert_le where seance_id = $1', [
      seance,
    ]);
  });

  it('le dit au procès-verbal, et compte les heures des invités comme telles', async () => {
    exiger(await leverSeance(le('20:30'), { seance, finReelle: '21:30' }));
    const { texte } = exiger(await lireProcesVerbal(le('20:31'), { seance }));
    const dit = (titre: RegExp) =>
      texte.sections.find((s) => titre.test(s.titre))?.paragraphes.join(' ') ?? '';
    expect(dit(/^Quorum/)).toMatch(/À 20.h.05, à l’ouverture.*À 20.h.41.: Quorum non atteint/s);
    expect(dit(/^Présents/)).toMatch(/Mme Aubrac \(titulaire\)/);
    expect(dit(/^Présents/)).toMatch(/Mme Elne \(suppléant\(e\) de M. Bort, siège/);
    expect(dit(/^Présents/)).toMatch(/Invités \(1\).: Mme Fargues \(Maire\)/);
    const faits = await banc.regarder(
      `select detail, count(*)::int as n from journal.faits
       where cpts_id = $1 and genre = 'reunions.presence' group by 1 order by 1`,
      [scene.cpts.id],
    );
    expect(faits).toEqual([
      { detail: 'invite', n: 1 },
      { detail: 'sur-place', n: 5 },
    ]);
    const [feuille] = await banc.regarder(
      'select contenu from reunions.feuilles where cpts_id = $1',
      [scene.cpts.id],
    );
    expect(String(feuille?.['contenu'])).toContain('suppléant(e) de Mme Aubrac');
  });
});
