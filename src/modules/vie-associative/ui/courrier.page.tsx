import { dateLongue, heure } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Lettre } from '#ui/lettre.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Courrier, DestinataireDeCourrier } from '../domain/courrier.ts';
import { DestinatairesDeCourrier } from './destinataires-de-courrier.tsx';
import type { Moment } from './dire-adhesion.ts';

type Vu = Omit<DestinataireDeCourrier, 'courriel'> & { readonly ecrit: boolean };
type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly courrier: Courrier;
  readonly destinataires: readonly Vu[];
};

/** A message that left: what it said, who received it, who was to be called. */
export const CourrierPage = ({ base, moment: { fuseau }, courrier, destinataires }: Props) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Adhérents', href: base },
        { libelle: 'Écrire', href: `${base}/ecrire` },
        { libelle: 'Message' },
      ]}
      titre={courrier.sujet}
      moyen
      phrase={`${courrier.aQui}. Envoyé par ${courrier.parNom} le ${dateLongue(dateCivileDe(courrier.envoyeLe, fuseau))}, à ${heure(courrier.envoyeLe, fuseau)}.`}
    />
    <Section titre="Le message" proche>
      <Lettre {...courrier} />
    </Section>
    <DestinatairesDeCourrier
      titre="À qui il est parti"
      ecrits={destinataires.filter(({ ecrit }) => ecrit)}
      aAppeler={destinataires.filter(({ ecrit }) => !ecrit)}
    />
  </>
);
