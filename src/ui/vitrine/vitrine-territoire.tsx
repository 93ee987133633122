import { Carte } from '../carte.tsx';
import { Embleme } from '../embleme.tsx';
import { Cote, Section } from '../page.tsx';
import { CarteDeRegulation } from './carte-de-regulation.tsx';
import { COMMUNES } from './territoire.ts';

const NOMMEES = [
  'Giat',
  'Pontaumur',
  'Pontgibaud',
  'Bourg-Lastic',
  'Herment',
  'Messeix',
  'Montfermy',
];

export const VitrineTerritoire = () => (
  <Section
    titre="Territoire"
    id="territoire"
    introduction="Une carte dit où, une liste à côté dit la même chose. Sans contours, chaque commune est ce qui est plus près d’elle que d’une autre."
  >
    <Cote>
      <Carte
        enMots="Les trois secteurs : ouest autour de Giat et Herment, sud autour de Bourg-Lastic, est autour de Pontaumur et Pontgibaud."
        communes={COMMUNES.map((c) => ({
          ...c,
          teinte: c.nom === 'Savennes' ? 'inconnu' : c.secteur,
          nommee: NOMMEES.includes(c.nom),
        }))}
        secteurs={[
          { lettre: 'a', nom: 'Ouest' },
          { lettre: 'b', nom: 'Sud' },
          { lettre: 'c', nom: 'Est' },
        ]}
        legende="Points : donnée inconnue."
      />
      <CarteDeRegulation />
    </Cote>
    <h3 class="mt6">La maille, à chaque taille</h3>
    <p class="actions after">
      {[196, 112, 80, 46].map((taille) => (
        <Embleme points={COMMUNES} taille={taille} />
      ))}
      <Embleme points={COMMUNES.slice(0, 5)} taille={80} />
      <Embleme points={COMMUNES.slice(0, 2)} taille={80} />
      <Embleme points={COMMUNES.slice(0, 1)} taille={80} />
      <Embleme points={COMMUNES.slice(0, 1)} taille={46} />
    </p>
  </Section>
);
