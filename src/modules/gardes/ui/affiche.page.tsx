import { dateCourte, dateHeure, dateLongue, heureColonne } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Periode } from '#kernel/periode.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { FeuilleA4 } from '#ui/feuille-a4.tsx';
import { direTelephone, type Moment } from './dire-garde.ts';
import type { GardeMontree, TableauMontre } from './gardes-publiques.page.tsx';

export type AffichePageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly cpts: {
    readonly nom: string;
    readonly points: readonly { readonly lon: number; readonly lat: number }[];
  };
  readonly periode: Periode;
  readonly tableaux: readonly TableauMontre[];
  readonly gardes: readonly GardeMontree[];
  /** QR code of the page, as a `data:` address. */
  readonly image: string;
};

/** The poster of a door: two weeks, one sheet for each rota, in black and white. */
export const AffichePage = (p: AffichePageProps) => (
  <>
    <div class="no-print mt6">
      <h1>L’affiche</h1>
      <p class="lead mt4">
        Une feuille par tableau, du {dateCourte(p.periode.du)} au {dateCourte(p.periode.au)}.
        Imprimez-la par le menu de votre navigateur, ou Ctrl P.
      </p>
      <p class="mt5">
        <LienBouton href={p.base}>Revenir</LienBouton>
      </p>
    </div>
    {p.tableaux.length === 0 ? <p class="mt5">Aucune garde n’est publiée.</p> : null}
    {p.tableaux.map((tableau) => (
      <div class="mt5">
        <Feuille {...p} tableau={tableau} />
      </div>
    ))}
  </>
);

type Une = AffichePageProps & { readonly tableau: TableauMontre };

const Feuille = (p: Une) => {
  const { tableau, cpts, moment, periode } = p;
  const gardes = p.gardes.filter((g) => g.tableauId === tableau.id);
  return (
    <FeuilleA4
      cpts={cpts}
      titre={`De garde\u00A0: ${tableau.nom}`}
      coin={<img src={p.image} alt="Code QR vers la page des gardes" width="128" height="128" />}
      meta={[
        { terme: 'Pour', valeur: tableau.secteurNom ?? 'Tout le territoire' },
        {
          terme: 'Du',
          valeur: `${dateLongue(periode.du)} au ${dateLongue(periode.au)}`,
        },
      ]}
      pied={{
        gauche: 'Le code QR mène à la page à jour\u00A0: les gardes s’échangent.',
        droite: `Imprimé le ${dateHeure(moment.maintenant, moment.fuseau)}`,
      }}
    >
      <p class="mt5">
        Urgence vitale&nbsp;: appelez le <b>15</b>. Sourds et malentendants&nbsp;: le <b>114</b>.
      </p>
      {tableau.ligne ? <p class="poster mt5">{direTelephone(tableau.ligne)}</p> : null}
      <Table {...p} gardes={gardes} />
    </FeuilleA4>
  );
};

/** Days and hours; with whom to call, unless one number serves for all. */
const Table = ({ gardes, moment, tableau: { ligne } }: Une) => (
  <table class="dense">
    <caption>
      {ligne
        ? 'Ce numéro répond à ces heures. Appelez avant de vous déplacer.'
        : 'Appelez avant de vous déplacer.'}
    </caption>
    <thead>
      <tr>
        <th scope="col">Jour</th>
        <th scope="col">De, à</th>
        {ligne ? null : (
          <>
            <th scope="col">Qui appeler</th>
            <th scope="col">Téléphone</th>
          </>
        )}
      </tr>
    </thead>
    <tbody>
      {gardes.map((g) => (
        <tr>
          <th scope="row">{dateCourte(dateCivileDe(g.debut, moment.fuseau))}</th>
          <td>{`${heureColonne(g.debut, moment.fuseau)} – ${heureColonne(g.fin, moment.fuseau)}`}</td>
          {ligne ? null : <QuiAppeler garde={g} />}
        </tr>
      ))}
    </tbody>
  </table>
);

const QuiAppeler = ({ garde: g }: { readonly garde: GardeMontree }) => (
  <>
    <td>
      {g.pourvue
        ? [g.lieu ?? g.professionnel, g.commune].filter((mot) => mot !== null).join(', ')
        : 'Pas encore connu'}
    </td>
    <td>{g.telephone ? direTelephone(g.telephone) : ''}</td>
  </>
);
