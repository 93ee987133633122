import { describe, expect, it } from 'vitest';
import { NOMMES_AU_PLUS, refusDeNommer } from './nommes.ts';

const invite = (nom: string, courriel: string | null = null, qualite: string | null = null) => ({
  nom,
  courriel,
  qualite,
});
const siens = (combien: number) =>
  Array.from({ length: combien }, (_, i) => ({ nom: `P${i}`, courriel: null, sien: true }));

describe('Nommer qui vient d’ailleurs', () => {
  it('refuse une adresse en guise de nom ou de profession', () => {
    for (const faux of ['http://ici.invalid', 'Lisez WWW.ici.invalid', 'moi@ici.invalid'])
      expect(refusDeNommer([invite(faux)], [])).toMatchObject({ motif: 'nom-illisible' });
    expect(refusDeNommer([invite('Rosalie', null, 'https://ici.invalid')], [])).toMatchObject({
      motif: 'nom-illisible',
    });
  });

  it('s’arrête à soixante en tout, et dit combien il en reste', () => {
    const deux = [invite('Rosalie'), invite('Basile')];
    expect(refusDeNommer(deux, siens(NOMMES_AU_PLUS - 2))).toBeNull();
    expect(refusDeNommer(deux, siens(NOMMES_AU_PLUS - 1))).toEqual({
      ...{ motif: 'trop-de-nommes', reste: 1 },
    });
    expect(refusDeNommer([invite('Rosalie')], siens(NOMMES_AU_PLUS + 3))).toMatchObject({
      reste: 0,
    });
  });

  it('ne nomme pas deux fois la même adresse, ni le même nom de la même CPTS', () => {
    const convies = [
      { nom: 'Rosalie Ormont', courriel: 'rosalie@exemple.invalid', sien: false },
      { nom: 'Basile Ormont', courriel: null, sien: true },
    ];
    expect(refusDeNommer([invite('R. Ormont', 'rosalie@exemple.invalid')], convies)).toEqual({
      ...{ motif: 'deja-convoquees', noms: ['R. Ormont'] },
    });
    expect(refusDeNommer([invite('basile  ormont')], convies)).toMatchObject({
      motif: 'deja-convoquees',
    });
    expect(refusDeNommer([invite('Rosalie Ormont')], convies)).toBeNull();
    expect(refusDeNommer([invite('Odile'), invite('odile')], [])).toMatchObject({
      noms: ['odile'],
    });
  });
});
