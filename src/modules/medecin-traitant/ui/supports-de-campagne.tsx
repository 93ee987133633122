import { LienBouton } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import { iciDe, type VueDeCampagne } from './vue-de-campagne.ts';

/** What goes to counters and doors, with the code of the campaign. */
export const SupportsDeCampagne = (p: VueDeCampagne) => (
  <>
    <Section
      titre="Au comptoir"
      introduction="À glisser dans un sac de pharmacie, à lire au téléphone."
      proche
    >
      <blockquote>
        {p.comptoir.split('\n').map((ligne) => (
          <p>{ligne}</p>
        ))}
      </blockquote>
      <p class="copy mt4">
        <button class="button" type="button" data-copie={p.comptoir} hidden>
          Copier ce texte
        </button>
        <output></output>
      </p>
    </Section>
    <Section titre="À la porte" introduction="L’affiche, en A4, avec le code QR de la campagne.">
      <div class="actions">
        <LienBouton href={`${iciDe(p)}/affiche.pdf`} telecharge>
          Télécharger l’affiche (PDF)
        </LienBouton>
      </div>
    </Section>
    <Section
      titre="Adresse et code"
      introduction="Une demande faite par cette adresse revient à la campagne. Au téléphone, notez le code en notant l’appel, ou en inscrivant la personne."
    >
      <p>
        <TexteACopier texte={p.adresse} libelle="l’adresse de la campagne" />
      </p>
    </Section>
  </>
);
