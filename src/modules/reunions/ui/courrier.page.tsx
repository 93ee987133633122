import { dateLongue, heure, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { AAppeler, Lettre } from '#ui/lettre.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Courrier } from '../domain/courrier.ts';
import type { Moment } from './dire-quand.ts';
import { type Destinataire, enListe, lienDePiece } from './vue-de-courrier.ts';

type Props = {
  readonly base: string;
  readonly racine: string;
  readonly moment: Moment;
  readonly groupe: { readonly id: string; readonly nom: string };
  readonly courrier: Courrier;
  readonly destinataires: readonly (Destinataire & { readonly ecrit: boolean })[];
};

/** A message that left: what it said, who received it, who was to be called. */
export const CourrierPage = ({ base, racine, moment, groupe, courrier, ...p }: Props) => {
  const { fuseau } = moment;
  const ecrits = p.destinataires.filter(({ ecrit }) => ecrit);
  const aAppeler = p.destinataires.filter(({ ecrit }) => !ecrit);
  const jour = dateLongue(dateCivileDe(courrier.envoyeLe, fuseau));
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Groupes', href: `${base}/groupes` },
          { libelle: groupe.nom, href: `${base}/groupes/${groupe.id}` },
          { libelle: 'Message' },
        ]}
        titre={courrier.sujet}
        moyen
        phrase={`Envoyé par ${courrier.parNom} le ${jour}, à ${heure(courrier.envoyeLe, fuseau)}.`}
      />
      <Section titre="Le message" proche>
        <Lettre {...courrier} lien={lienDePiece(racine, courrier.piece)} />
      </Section>
      <Section titre="À qui il est parti" droite={pluriel(ecrits.length, 'personne')}>
        <p>{ecrits.map(({ nom }) => nom).join(', ')}</p>
      </Section>
      {aAppeler.length > 0 ? (
        <Section titre="Sans adresse, à appeler" droite={pluriel(aAppeler.length, 'personne')}>
          <AAppeler personnes={aAppeler.map(enListe)} />
        </Section>
      ) : null}
    </>
  );
};
