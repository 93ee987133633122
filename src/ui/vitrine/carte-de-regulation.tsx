import { Carte } from '../carte.tsx';
import { COMMUNES, lieu } from './territoire.ts';

export const CarteDeRegulation = () => (
  <Carte
    enMots="La patiente est à Giat, à l’ouest. Propositions numérotées de 1 à 4 : Pontaumur, Herment, Bourg-Lastic, Pontgibaud, avec le temps de route."
    communes={COMMUNES.map((c) => ({ ...c, teinte: c.secteur === 'a' ? 'secteur' : undefined }))}
    origine={lieu('Giat')}
    routes
    lieux={[
      { ...lieu('Pontaumur'), precision: '26 min', numero: 1, meilleur: true },
      { ...lieu('Herment'), precision: '13 min', numero: 2 },
      { ...lieu('Bourg-Lastic'), precision: '26 min', numero: 3 },
      { ...lieu('Pontgibaud'), precision: '44 min', numero: 4 },
    ]}
    legende="Route depuis Giat. En fond teinté, le secteur ouest."
  />
);
