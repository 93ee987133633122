import { expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { MESURES } from '../modules/financement/domain/mesure.ts';
import { demandesDe } from '../modules/financement/usecases/mesurer-indicateurs.ts';
import { GENRES_D_INSTANCE } from '../modules/vie-associative/domain/instance.ts';
import { MODULES } from './modules.ts';

it('Ce qu’un indicateur peut compter, un module l’écrit au journal', () => {
  const genres = new Set(MODULES.flatMap(({ faits }) => Object.keys(faits)));
  const inconnus = Object.values(MESURES).filter(({ genre }) => !genres.has(genre));
  expect(inconnus).toEqual([]);
});

it('Une assemblée, un conseil ou un bureau ne compte pas parmi les réunions de groupe', () => {
  const calcul = { mesure: 'reunions-de-groupe', rapporteeA: null, profession: null } as const;
  const [demande] = demandesDe(
    {
      ...{ id: 'i', mission: 'acces-aux-soins' },
      calcul: { ...calcul, missionSeule: false },
    },
    { du: dateCivile('2026-01-01'), au: dateCivile('2026-12-31') },
  );
  expect(demande?.detail).toBe('groupe');
  expect(GENRES_D_INSTANCE).not.toContain(demande?.detail);
});
