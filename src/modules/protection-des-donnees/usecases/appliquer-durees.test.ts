import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import type { Appel, CptsCourante } from '#platform/call.ts';
import type { Conservation } from '#platform/personal-data.ts';
import { appliquerDurees } from './appliquer-durees.ts';
import { lireDurees } from './lire-durees.ts';
import { reglerDuree, reprendreDuree } from './regler-duree.ts';

let banc: Banc;
let ici: CptsCourante;
const appels: { readonly code: string; readonly avant: string }[] = [];

const sorte = (code: string, joursParDefaut: number | null, nombre: number): Conservation => ({
  code,
  libelle: `Sorte ${code}`,
  joursParDefaut,
  source: 'pour l’essai',
  purger: async (_ctx, avant) => {
    appels.push({ code, avant: avant.toISOString() });
    return nombre;
  },
});

/** A call in a program whose modules declare these kinds of records. */
function appel(par: Parameters<Banc['appel']>[1] = {}): Appel {
  const un = banc.appel(ici, par);
  const conservations = [sorte('a', 90, 3), sorte('b', null, 5)];
  return {
    ...un,
    socle: { ...un.socle, donnees: { personnes: [], traitements: [], fusions: [], conservations } },
  };
}

beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('ici');
});

describe('le passage de la nuit', () => {
  it('efface ce qui a une durée, laisse ce qui n’en a pas, et rend compte', async () => {
    appels.length = 0;
    const { rapport } = exiger(await appliquerDurees(appel({ role: 'systeme' }), {}));
    const avant = new Date(LUNDI_9H12.getTime() - 90 * 86_400_000).toISOString();
    expect(appels).toEqual([{ code: 'a', avant }]);
    expect(rapport).toEqual([{ code: 'a', jours: 90, avant, nombre: 3 }]);
    const { passages } = exiger(await lireDurees(appel(), {}));
    expect(passages).toMatchObject([{ jour: '2026-11-23', rapport }]);
  });

  it('repassé le même jour, garde un seul compte rendu', async () => {
    exiger(await appliquerDurees(appel({ role: 'systeme' }), {}));
    const lignes = await banc.regarder('select jour from protection_des_donnees.passages');
    expect(lignes).toHaveLength(1);
  });

  it('suit la durée que la CPTS a adoptée, et la reprend quand elle y renonce', async () => {
    exiger(await reglerDuree(appel(), { code: 'b', jours: '10', source: 'Bureau du 12 mai' }));
    appels.length = 0;
    exiger(await appliquerDurees(appel({ role: 'systeme' }), {}));
    expect(appels.map(({ code }) => code)).toEqual(['a', 'b']);
    exiger(await reprendreDuree(appel(), { code: 'b' }));
    appels.length = 0;
    exiger(await appliquerDurees(appel({ role: 'systeme' }), {}));
    expect(appels.map(({ code }) => code)).toEqual(['a']);
  });

  it('n’appartient à personne', async () => {
    const refuse = await appliquerDurees(appel({ role: 'coordinateur' }), {});
    expect(refuse).toMatchObject({ ok: false, refus: { motif: 'droit-manquant' } });
  });
});

describe('régler une durée', () => {
  it('refuse une sorte inconnue, un nombre absurde, une source vide, et n’écrit rien', async () => {
    const source = 'Bureau';
    for (const [saisie, motif] of [
      [{ code: 'inconnu', jours: '10', source }, 'duree-inconnue'],
      [{ code: 'a', jours: '0', source }, 'saisie-invalide'],
      [{ code: 'a', jours: '1.5', source }, 'saisie-invalide'],
      [{ code: 'a', jours: '40000', source }, 'saisie-invalide'],
      [{ code: 'a', jours: 'deux', source }, 'saisie-invalide'],
      [{ code: 'a', jours: '10', source: '  ' }, 'saisie-invalide'],
    ] as const)
      expect(await reglerDuree(appel(), saisie)).toMatchObject({ ok: false, refus: { motif } });
    expect(await banc.regarder('select code from protection_des_donnees.durees')).toEqual([]);
  });

  it('est réservé à qui dirige', async () => {
    const saisie = { code: 'a', jours: '10', source: 'Bureau' };
    for (const role of ['assistant', 'president', 'professionnel', 'cpam'] as const)
      expect(await reglerDuree(appel({ role }), saisie)).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
  });
});
