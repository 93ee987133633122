import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { identitesDe } from '../http/identites.ts';
import {
  aLaPorte,
  donnerMotDePasse,
  enroler,
  ouvrirUnCompte,
  parLeCompte,
} from '../testing/builders.ts';
import { confierMandat } from './confier-mandat.ts';
import { entretenirComptes } from './entretenir-comptes.ts';
import { fermerSession, fermerSessions } from './fermer-sessions.ts';
import { reconnaitreSession } from './reconnaitre-session.ts';
import { seDeconnecter } from './se-deconnecter.ts';

let banc: Banc;
let cpts: CptsCourante;
let autre: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('ici');
  autre = await banc.creerCpts('ailleurs');
});

const apres = (minutes: number) => new Date(LUNDI_9H12.getTime() + minutes * 60_000);
const porte = (minutes = 0) => aLaPorte(banc, apres(minutes));
const vue = async (jeton: string, minutes: number) =>
  exiger(await reconnaitreSession(porte(minutes), { jeton }));

/** Somebody signed in on Monday at 9:12. */
async function quelquUn(role: 'professionnel' | 'referent' = 'professionnel') {
  const compte = await ouvrirUnCompte(banc, cpts, role);
  if (role === 'professionnel')
    return { ...compte, jeton: (await enroler(porte(), compte.courriel)).session.jeton };
  const suite = exiger(await donnerMotDePasse(porte(), compte));
  return { ...compte, jeton: suite.jeton };
}

const identites = (demonstration: boolean) =>
  identitesDe({
    droitsDe: (roles) => new Set(roles),
    demonstration,
    fuseauDe: () => 'Europe/Paris',
    appel: (maintenant) => aLaPorte(banc, maintenant),
  });

describe('une session', () => {
  it('meurt après 31 minutes sans geste', async () => {
    const { jeton } = await quelquUn();
    expect(await vue(jeton, 29)).not.toBeNull();
    expect(await vue(jeton, 29 + 29)).not.toBeNull();
    expect(await vue(jeton, 29 + 29 + 31)).toBeNull();
  });

  it('meurt après 4 h 01, quoi qu’on fasse', async () => {
    const { jeton } = await quelquUn();
    for (let minutes = 20; minutes < 240; minutes += 20)
      expect(await vue(jeton, minutes), String(minutes)).not.toBeNull();
    expect(await vue(jeton, 239)).not.toBeNull();
    expect(await vue(jeton, 241)).toBeNull();
  });

  it('ne laisse dans la base que l’empreinte de son jeton, et dit d’où elle vient', async () => {
    const { id, jeton } = await quelquUn();
    const [ligne] = await banc.regarder(
      'select agent, source, moyen, to_jsonb(s)::text as texte from comptes.sessions s where compte_id = $1',
      [id],
    );
    expect(ligne).toMatchObject({ agent: 'Firefox sur Linux', source: '192.0.2.7', moyen: 'code' });
    expect(String(ligne?.['texte'])).not.toContain(jeton);
  });

  it('s’arrête à l’instant où l’on se déconnecte, où le compte est désactivé', async () => {
    const [un, deux] = [await quelquUn(), await quelquUn()];
    exiger(await seDeconnecter(porte(1), { jeton: un.jeton }));
    expect(await vue(un.jeton, 1)).toBeNull();
    await banc.regarder('update comptes.comptes set desactive_le = now() where id = $1', [deux.id]);
    expect(await vue(deux.jeton, 1)).toBeNull();
  });

  it('se ferme d’un autre navigateur, la sienne et pas celle d’autrui', async () => {
    const [un, autrui] = [await quelquUn('referent'), await quelquUn('referent')];
    const seconde = exiger(await donnerMotDePasse(porte(1), un)).jeton;
    const moi = parLeCompte(banc, un.id, { maintenant: apres(2) });
    const visee = await vue(un.jeton, 2);
    const etrangere = await vue(autrui.jeton, 2);
    const refus = await fermerSession(moi, { id: etrangere?.id });
    expect(refus).toEqual({ ok: false, refus: { motif: 'session-introuvable' } });
    exiger(await fermerSession(moi, { id: visee?.id }));
    expect(await vue(un.jeton, 2)).toBeNull();
    expect(await vue(seconde, 2)).not.toBeNull();
    expect(await vue(autrui.jeton, 2)).not.toBeNull();
  });

  it('se ferme partout, ou partout ailleurs', async () => {
    const personne = await quelquUn('referent');
    const ouvrir = async () => exiger(await donnerMotDePasse(porte(1), personne)).jeton;
    const [a, b] = [await ouvrir(), await ouvrir()];
    const moi = parLeCompte(banc, personne.id, { maintenant: apres(2) });
    expect(exiger(await fermerSessions(moi, { sauf: b }))).toEqual({ nombre: 2 });
    expect([await vue(personne.jeton, 2), await vue(a, 2)]).toEqual([null, null]);
    expect(await vue(b, 2)).not.toBeNull();
    exiger(await fermerSessions(moi, { sauf: null }));
    expect(await vue(b, 2)).toBeNull();
  });

  it('perd le rôle retiré pendant qu’elle est ouverte', async () => {
    const { id, jeton } = await quelquUn();
    const acteur = async () =>
      (await identites(false).parSession(jeton, apres(1)))?.acteurPour(cpts) ?? null;
    expect((await acteur())?.droits.has('professionnel')).toBe(true);
    await banc.regarder("update comptes.mandats set au = '2026-11-22' where compte_id = $1", [id]);
    expect(await acteur()).toBeNull();
  });

  it('ouverte sans second facteur, s’arrête quand un rôle qui en demande un est confié', async () => {
    const { jeton, courriel } = await quelquUn('referent');
    expect(await identites(false).parSession(jeton, apres(1))).not.toBeNull();
    const mandat = { courriel, role: 'tresorier', du: '2026-11-01' };
    exiger(await confierMandat(banc.appel(cpts, { role: 'systeme' }), mandat));
    expect(await identites(false).parSession(jeton, apres(1))).toBeNull();
  });

  it('laisse une trace dans chaque CPTS où la personne tient un rôle, et dans l’installation', async () => {
    const { id, courriel } = await quelquUn('referent');
    const mandat = { courriel, role: 'ars', du: '2026-11-01' };
    exiger(await confierMandat(banc.appel(autre, { role: 'systeme' }), mandat));
    exiger(await donnerMotDePasse(porte(1), { courriel }));
    const traces = await banc.regarder(
      `select cpts_id, acteur_nom, roles from tracabilite.traces
       where action = 'comptes.session-ouverte' and acteur_id = $1 and instant = $2 order by roles`,
      [id, apres(1)],
    );
    expect(traces).toEqual([
      {
        cpts_id: '00000000-0000-7000-8000-000000000000',
        acteur_nom: 'Mahaut Brévillon',
        roles: '',
      },
      { cpts_id: autre.id, acteur_nom: 'Mahaut Brévillon', roles: 'ars' },
      { cpts_id: cpts.id, acteur_nom: 'Mahaut Brévillon', roles: 'referent' },
    ]);
  });

  it('et ce qui mène à elle sont oubliés la nuit, une fois morts', async () => {
    const personne = await quelquUn();
    exiger(await donnerMotDePasse(porte(), personne));
    const compter = async () => {
      const [ligne] = await banc.regarder(
        `select (select count(*) from comptes.sessions where compte_id = $1)::int as sessions,
           (select count(*) from comptes.etapes where compte_id = $1)::int as etapes`,
        [personne.id],
      );
      return ligne;
    };
    expect(await compter()).toEqual({ sessions: 1, etapes: 1 });
    const nuit = banc.appel(null, { role: 'systeme', maintenant: apres(241) });
    exiger(await entretenirComptes(nuit, {}));
    expect(await compter()).toEqual({ sessions: 0, etapes: 0 });
    expect((await entretenirComptes(banc.appel(cpts), {})).ok).toBe(false);
  });
});

describe('un compte de démonstration', () => {
  const demonstration = async () => {
    const { id, courriel } = await ouvrirUnCompte(banc, cpts, 'coordinateur');
    await banc.regarder('update comptes.comptes set demonstration = true where id = $1', [id]);
    return { id, courriel };
  };
  const admise = (appel = porte()) => ({
    ...appel,
    socle: { ...appel.socle, demonstration: true },
  });

  it('entre sans second facteur là où l’hébergeur l’admet, et nulle part ailleurs', async () => {
    const { courriel } = await demonstration();
    const suite = exiger(await donnerMotDePasse(admise(), { courriel }));
    expect(suite.genre).toBe('session');
    expect(await identites(true).parSession(suite.jeton, apres(1))).not.toBeNull();
    expect(await identites(false).parSession(suite.jeton, apres(1))).toBeNull();
    expect(await donnerMotDePasse(porte(), { courriel })).toEqual({
      ok: false,
      refus: { motif: 'identifiants-inconnus' },
    });
  });
});
