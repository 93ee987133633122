import { dateHeure } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { vientPeutEtre } from '../domain/inter.ts';
import { Points } from './ordre-du-jour.tsx';
import { FaitsDInvitation, RepondreInter, type RepondreInterProps } from './repondre-inter.tsx';
import { DIRE_SA_REPONSE, type HistoriqueVu, pointsVus } from './vue-inter.ts';

type Props = RepondreInterProps & {
  readonly base: string;
  /** The meeting of one's own members; null before accepting. */
  readonly miroir: string | null;
  readonly historique: HistoriqueVu;
};

/** An invitation by another CPTS: what it asks, what was answered. */
export const InvitationInterPage = (p: Props) => {
  const { invitation: i } = p;
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Réunions', href: p.base }, { libelle: i.titre }]}
        titre={i.titre}
        moyen
        phrase={`${i.organisatriceNom} propose à votre CPTS de tenir cette réunion ensemble. Vous convoquez les vôtres, leur présence et leurs heures sont comptées chez vous.`}
        action={
          p.miroir ? (
            <LienBouton href={p.miroir} variante={i.etat === 'acceptee' ? 'suivant' : 'normal'}>
              {i.etat === 'acceptee' ? 'Convoquer les nôtres' : 'Voir la réunion'}
            </LienBouton>
          ) : null
        }
      />
      <FaitsDInvitation {...p} />
      {vientPeutEtre(i.etat) ? (
        <Section titre="Ordre du jour">
          <Points points={pointsVus(i.points, i.debut)} />
        </Section>
      ) : null}
      <Section titre={i.etat === 'acceptee' ? 'Changer d’avis' : 'Répondre'}>
        <RepondreInter {...p} />
      </Section>
      {p.historique.length > 0 ? (
        <Section titre="Réponses données">
          <ul class="rows tight">
            {p.historique.map((r) => (
              <li>
                {`${DIRE_SA_REPONSE[r.etat]}, ${dateHeure(r.le, p.moment.fuseau)}, par ${r.parNom}.${r.motif ? ` ${r.motif}` : ''}`}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
};
