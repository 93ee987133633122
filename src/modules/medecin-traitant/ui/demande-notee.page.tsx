import { Section } from '#ui/page.tsx';
import { Etapes, NumeroDeTelephone } from '#ui/public.tsx';
import { avec, Lecture, Phrases } from './lecture-facile.tsx';

export type DemandeNoteePageProps = {
  readonly base: string;
  readonly facile: boolean;
  readonly telephone: string | null;
};

/** The same for everybody, on the list or not: what happens now. */
export const DemandeNoteePage = ({ base, facile, telephone }: DemandeNoteePageProps) => (
  <Lecture facile={facile}>
    <div class="mt6">
      <h1>C’est noté</h1>
      <Phrases
        phrases={
          facile
            ? ['Merci.', 'Nous avons votre demande.', 'Gardez votre téléphone près de vous.']
            : ['Votre demande est reçue. Vous n’avez rien d’autre à faire pour l’instant.']
        }
        chapeau
      />
    </div>
    <Section titre="Et maintenant">
      <Etapes
        etapes={[
          {
            titre: facile ? 'Vous recevez un message' : 'Un message vous arrive',
            texte: facile
              ? 'Il y a un lien dans le message. Le lien dit où en est votre demande.'
              : 'Si vous avez donné un mobile ou un courriel, il porte un lien\u00A0: pour suivre votre demande, ou la retirer.',
            etat: 'ici',
          },
          {
            titre: 'Nous vous appelons',
            texte: facile
              ? 'Nous parlons avec vous.'
              : 'Pour comprendre ce qu’il vous faut. Sans téléphone, nous vous écrivons.',
          },
          {
            titre: facile ? 'Un médecin dit oui' : 'Un médecin vous accepte',
            texte: facile
              ? 'Le médecin vous appelle. Vous pouvez dire non.'
              : 'Son cabinet vous appelle. Vous restez libre de dire non, lui aussi.',
          },
        ]}
      />
    </Section>
    <p class="mt5">
      Si votre santé s’aggrave, n’attendez pas&nbsp;: appelez le{' '}
      <a href="tel:15">
        <b>15</b>
      </a>
      .
    </p>
    {telephone ? (
      <Section titre="Une question&nbsp;?">
        <NumeroDeTelephone numero={telephone} />
      </Section>
    ) : null}
    <p class="mt5">
      <a href={avec(base, facile)}>Revenir à la page du médecin traitant</a>
    </p>
  </Lecture>
);
