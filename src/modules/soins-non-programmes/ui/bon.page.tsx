import { dateHeure, dateLongue, heure } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { FeuilleA4 } from '#ui/feuille-a4.tsx';
import { TeteDePage } from '#ui/page.tsx';
import type { DemandeDetaillee, RendezVous } from '../domain/demande-detaillee.ts';
import { nomDeProfession } from '../domain/profession.ts';
import { direPersonne, direTelephone, type Moment, phrase } from './dire-demande.ts';
import { DIRE_GENRE } from './dire-rendez-vous.ts';

type BonPageProps = {
  readonly base: string;
  readonly cpts: {
    readonly nom: string;
    readonly points: readonly { readonly lon: number; readonly lat: number }[];
    readonly telephone: string | null;
  };
  readonly demande: DemandeDetaillee;
  readonly rdv: RendezVous;
  readonly moment: Moment;
};

/** The slip a person leaves with: when, with whom, where. No reason for coming is written on it. */
export const BonPage = (p: BonPageProps) => (
  <>
    <div class="no-print">
      <TeteDePage
        miettes={[
          { libelle: `Demande n°\u00A0${p.demande.numero}`, href: p.base },
          { libelle: 'Bon de rendez-vous' },
        ]}
        titre="Bon de rendez-vous"
        moyen
        action={
          <>
            <LienBouton href={p.base}>Revenir à la demande</LienBouton>
            <button class="button next" type="button" data-imprimer hidden>
              Imprimer
            </button>
            <span class="quiet small">Ou Ctrl P. La feuille sort en A4, et tient en A6.</span>
          </>
        }
      />
    </div>
    <div class="mt5">
      <FeuilleA4
        cpts={p.cpts}
        titre="Votre rendez-vous"
        meta={[
          { terme: 'Pour', valeur: direPersonne(p.demande) },
          { terme: 'Demande', valeur: `N° ${p.demande.numero}` },
        ]}
        pied={{
          gauche: p.cpts.telephone
            ? `Un empêchement\u00A0? Appelez le ${direTelephone(p.cpts.telephone)}\u00A0: votre place servira à quelqu’un d’autre.`
            : 'Un empêchement\u00A0? Prévenez-nous\u00A0: votre place servira à quelqu’un d’autre.',
          droite: `Imprimé le ${dateHeure(p.moment.maintenant, p.moment.fuseau)}`,
        }}
      >
        <Essentiel {...p} />
        <h3>Si cela s’aggrave avant</h3>
        <p>
          Appelez le <b>15</b>. Sourds et malentendants&nbsp;: le <b>114</b>. N’attendez pas le
          rendez-vous.
        </p>
        <h3>À apporter</h3>
        <p>Votre carte Vitale, vos ordonnances en cours et vos derniers résultats.</p>
      </FeuilleA4>
    </div>
  </>
);

const Essentiel = ({ rdv, moment }: BonPageProps) => (
  <>
    <p class="poster mt6">
      {phrase(dateLongue(dateCivileDe(rdv.debut, moment.fuseau)))}
      <br />
      {`à ${heure(rdv.debut, moment.fuseau)}`}
    </p>
    <h3>Avec qui, où</h3>
    <p>
      <b>{rdv.professionnel}</b>
      {`, ${nomDeProfession(rdv.profession)}`}
    </p>
    <p>
      {rdv.genre === 'visite'
        ? 'À votre domicile'
        : [rdv.lieu, rdv.communeNom].filter(Boolean).join(', ')}
    </p>
    {rdv.genre === 'teleconsultation-assistee' ? <p>{DIRE_GENRE[rdv.genre]}</p> : null}
    {rdv.telephone ? <p>{`Téléphone\u00A0: ${direTelephone(rdv.telephone)}`}</p> : null}
  </>
);
