import { pluriel } from '#kernel/formats.ts';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { DIRE_MODALITE } from '../domain/reunion.ts';
import { direQuand, phrase } from './dire-quand.ts';
import { EtatDe } from './liste-de-reunions.tsx';
import type { ReunionDeSerie, SeriePageProps } from './vue-de-serie.ts';

/** Sister meetings, one a sector: when and where, who came to each, who came in all. */
export const SeriePage = ({ base, moment, serie, reunions }: SeriePageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Groupes', href: `${base}/groupes` },
        { libelle: serie.groupe, href: `${base}/groupes/${serie.groupeId}` },
        { libelle: 'Par secteur' },
      ]}
      titre={serie.titre}
      moyen
      phrase={direEnTout(reunions, moment.maintenant)}
    />
    <Section titre="Une réunion par secteur" proche>
      <Tableau
        titre="Réunions par secteur"
        titreCache
        lignes={reunions}
        vide={<p class="quiet">Aucune réunion.</p>}
        colonnes={[
          {
            titre: 'Secteur',
            entete: true,
            cellule: (r) => <a href={`${base}/${r.id}`}>{r.secteur}</a>,
          },
          { titre: 'Quand', cellule: (r) => phrase(direQuand(r, moment)) },
          { titre: 'Où', cellule: (r) => r.lieu ?? DIRE_MODALITE[r.modalite] },
          { titre: 'Présents', cellule: (r) => direPresents(r, moment.maintenant) },
          { titre: 'État', cellule: (r) => <EtatDe reunion={r} moment={moment} /> },
        ]}
      />
    </Section>
  </>
);

const somme = (nombres: readonly number[]) => nombres.reduce((a, b) => a + b, 0);

function direPresents(r: ReunionDeSerie, maintenant: Date): string {
  if (r.etat === 'annulee') return 'Annulée';
  return r.debut > maintenant
    ? `${pluriel(r.viennent, 'annoncé')} sur ${r.convoques}`
    : `${r.signatures} sur ${r.convoques}`;
}

/** Attendance counts the meetings that began; the others are yet to come. */
function direEnTout(reunions: readonly ReunionDeSerie[], maintenant: Date): string {
  const tenues = reunions.filter((r) => r.etat !== 'annulee' && r.debut <= maintenant);
  const aVenir = reunions.filter((r) => r.etat !== 'annulee' && r.debut > maintenant);
  const presents = somme(tenues.map(({ signatures }) => signatures));
  const convoques = somme(tenues.map((r) => r.convoques));
  const venus =
    tenues.length > 0
      ? `${pluriel(presents, 'présent')} sur ${pluriel(convoques, 'convoqué')}`
      : '';
  const reste = aVenir.length > 0 ? `${pluriel(aVenir.length, 'réunion')} à venir` : '';
  const dits = [venus, reste].filter((mot) => mot !== '').join(', ');
  return `${dits || 'Aucune réunion tenue'}.`;
}
