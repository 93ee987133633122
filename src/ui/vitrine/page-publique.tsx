import { LienBouton } from '../bouton.tsx';
import { CadrePublic } from '../cadre-public.tsx';
import { Document } from '../document.tsx';
import { Section } from '../page.tsx';
import { Etapes, NumeroDeTelephone, Questions, Rangees } from '../public.tsx';
import type { VitrineProps } from './cadre-de-vitrine.ts';
import { CPTS } from './territoire.ts';

/** Example of a public page. */
export const PagePublique = (p: VitrineProps) => (
  <Document
    {...p}
    publique
    titre="Trouver un médecin traitant, CPTS Combrailles & Volcans"
    corps={
      <CadrePublic
        cpts={CPTS}
        mention="CPTS Combrailles & Volcans (démonstration). Personnes et numéros fictifs."
        liens={[
          { libelle: 'Vos données', href: '#donnees' },
          { libelle: 'Accessibilité', href: '#accessibilite' },
        ]}
        contenu={<MedecinTraitant />}
      />
    }
  />
);

const MedecinTraitant = () => (
  <>
    <div class="mt6">
      <h1>Trouver un médecin traitant</h1>
      <p class="lead mt4">
        Le médecin traitant est celui qui vous suit toute l’année. Si vous n’en avez plus, nous
        cherchons avec vous, près de chez vous.
      </p>
    </div>
    <p class="mt5">
      <LienBouton href="#demande" variante="suivant" grand>
        Faire ma demande
      </LienBouton>
    </p>
    <p class="after hint">Cinq minutes, sans compte. C’est gratuit.</p>
    <Section titre="Vous préférez parler à quelqu’un ?">
      <NumeroDeTelephone numero="0465710210" />
      <p class="hint">
        Du lundi au vendredi, de 9 h à 17 h. Une personne vous répond et remplit la demande avec
        vous.
      </p>
    </Section>
    <Section titre="Comment cela se passe">
      <Etapes etapes={ETAPES} />
    </Section>
    <Section titre="Ils prennent de nouveaux patients">
      <Rangees
        rangees={[
          { titre: 'Dre Garance Corliret', texte: 'Pontaumur, à 26 min' },
          { titre: 'Dr Anselme Vaudrebois', texte: 'Bourg-Lastic, à 26 min. Vient à domicile.' },
        ]}
      />
    </Section>
    <Section titre="On nous demande souvent">
      <Questions
        questions={[
          {
            question: 'Combien de temps faut-il ?',
            reponse: 'En ce moment, une personne sur deux est reçue en moins de 24 jours.',
            ouverte: true,
          },
          {
            question: 'Et si je ne peux pas me déplacer ?',
            reponse: 'Dites-le nous. Deux médecins viennent à domicile.',
          },
        ]}
      />
    </Section>
  </>
);

const ETAPES = [
  {
    titre: 'Vous nous dites qui vous êtes',
    texte: 'Votre nom, votre commune, votre téléphone.',
    etat: 'passe',
  },
  {
    titre: 'Nous vous appelons',
    texte: 'Sous cinq jours, pour bien comprendre ce qu’il vous faut.',
    etat: 'ici',
  },
  {
    titre: 'Un médecin vous reçoit',
    texte: 'S’il vous convient, vous signez ensemble. Sinon, nous cherchons encore.',
  },
] as const;
