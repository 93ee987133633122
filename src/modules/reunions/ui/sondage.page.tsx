import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { type Bilan, classer, direMetiers, meilleureDate } from '../domain/meilleure-date.ts';
import { DIRE_MODALITE } from '../domain/reunion.ts';
import { type Creneau, expliquer, type Sondage, type Sonde } from '../domain/sondage.ts';
import { direPlage, type Jetons, type Moment, phrase } from './dire-quand.ts';
import { GrilleDeSondage } from './grille-de-sondage.tsx';

export type SondagePageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly sondage: Sondage;
  readonly creneaux: readonly Creneau[];
  /** Each with their profession in words. */
  readonly sondes: readonly (Sonde & { readonly metier: string | null })[];
  /** Names of the priority professions. */
  readonly priorites: readonly string[];
  /** May choose, remind, and see who said what. */
  readonly animer: boolean;
};

/** A poll under way: the best date and why, every date, who has not answered. */
export const SondagePage = (p: SondagePageProps) => {
  const interroges = p.sondes.filter(({ envoyeeLe }) => envoyeeLe !== null);
  const repondu = interroges.filter(({ reponduLe }) => reponduLe !== null).length;
  const votes = votesDe(p);
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Réunions', href: p.base }, { libelle: 'Sondage' }]}
        titre={p.sondage.titre}
        moyen
        phrase={<Avancement {...p} repondu={repondu} interroges={interroges.length} />}
      />
      <Choix
        {...p}
        interroges={interroges.length}
        meilleure={meilleureDate(votes, p.sondage.priorites)}
      />
      <Dates {...p} bilans={classer(votes, p.sondage.priorites)} />
      {p.animer ? <Silencieux {...p} /> : null}
      {p.animer ? <GrilleDeSondage {...p} /> : null}
      {p.animer && p.sondage.etat === 'ouvert' ? (
        <div class="actions mt6">
          <BoutonPoste action={`${ici(p)}/annuler`} {...p.jetons} variante="simple">
            Abandonner ce sondage
          </BoutonPoste>
        </div>
      ) : null}
    </>
  );
};

const ici = ({ base, sondage }: SondagePageProps) => `${base}/sondages/${sondage.id}`;

const votesDe = ({ creneaux, sondes }: SondagePageProps) =>
  creneaux.map(({ id, debut }) => ({
    id,
    debut,
    voix: sondes.flatMap(({ invitationId, metier, profession, avis }) => {
      const dit = avis[id];
      return dit ? [{ personne: invitationId, metier, profession, avis: dit }] : [];
    }),
  }));

type Avance = SondagePageProps & { readonly repondu: number; readonly interroges: number };

const Avancement = ({ sondage, moment, repondu, interroges }: Avance) => {
  const jour = dateCourte(dateCivileDe(new Date(sondage.clotureLe.getTime() - 1), moment.fuseau));
  return (
    <>
      <strong>{`${repondu} sur ${interroges}`}</strong>
      {` ${repondu < 2 ? 'a répondu' : 'ont répondu'}. `}
      {sondage.etat === 'ouvert'
        ? sondage.clotureLe > moment.maintenant
          ? `Réponses jusqu’au ${jour}.`
          : `Le délai est passé le ${jour}\u00A0: choisissez la date.`
        : sondage.etat === 'clos'
          ? 'La date est choisie.'
          : 'Ce sondage est abandonné.'}
    </>
  );
};

type AvecMeilleure = SondagePageProps & {
  readonly interroges: number;
  readonly meilleure: Bilan | null;
};

const Choix = (p: AvecMeilleure) => {
  const { sondage, meilleure, interroges, moment, base, jetons } = p;
  if (sondage.etat === 'clos')
    return (
      <Bandeau ton="ok" titre="La date est choisie">
        <a href={`${base}/${sondage.reunionId}`}>Ouvrir la réunion</a>
      </Bandeau>
    );
  if (sondage.etat === 'annule' || !meilleure) return null;
  return (
    <Bandeau
      ton="info"
      titre="La date qui réunit le mieux"
      action={
        p.animer ? (
          <BoutonPoste
            action={`${ici(p)}/clore`}
            {...jetons}
            valeurs={{ creneau: meilleure.id }}
            variante="suivant"
          >
            Retenir cette date
          </BoutonPoste>
        ) : null
      }
    >
      {expliquer(meilleure, { interroges, fuseau: moment.fuseau })}
      {p.priorites.length > 0
        ? ` Professions attendues d’abord\u00A0: ${p.priorites.join(', ')}, ${meilleure.prioritesServies} sur ${p.priorites.length} y seraient.`
        : ''}
    </Bandeau>
  );
};

const Dates = (p: SondagePageProps & { readonly bilans: readonly Bilan[] }) => {
  const parId = new Map(p.creneaux.map((creneau) => [creneau.id, creneau]));
  const lignes = p.bilans.flatMap((bilan) => {
    const creneau = parId.get(bilan.id);
    return creneau ? [{ ...creneau, ...bilan }] : [];
  });
  return (
    <Section titre="Dates, la meilleure d’abord">
      <Tableau
        titre="Dates proposées"
        titreCache
        lignes={lignes}
        colonnes={[
          {
            titre: 'Date',
            entete: true,
            cellule: (c) => phrase(direPlage(c, p.moment.fuseau)),
          },
          { titre: 'Où', cellule: (c) => c.lieu ?? DIRE_MODALITE[c.modalite] },
          { titre: 'Oui', genre: 'nombre', cellule: (c) => dire(c.oui, c.places) },
          { titre: 'Si besoin', genre: 'nombre', cellule: (c) => c.siBesoin },
          { titre: 'Non', genre: 'nombre', cellule: (c) => c.non },
          {
            titre: 'Professions',
            cellule: (c) => direMetiers(c.metiers),
          },
          {
            titre: 'Gestes',
            titreCache: true,
            genre: 'actions',
            cellule: (c) =>
              p.animer && p.sondage.etat === 'ouvert' ? (
                <BoutonPoste
                  action={`${ici(p)}/clore`}
                  {...p.jetons}
                  valeurs={{ creneau: c.id }}
                  variante="simple"
                  precision={direPlage(c, p.moment.fuseau)}
                >
                  Retenir
                </BoutonPoste>
              ) : null,
          },
        ]}
      />
    </Section>
  );
};

const dire = (oui: number, places: number | null) => (places === null ? oui : `${oui} / ${places}`);

const Silencieux = (p: SondagePageProps) => {
  const sans = p.sondes.filter((s) => s.envoyeeLe !== null && s.reponduLe === null);
  const attendent = p.sondes.filter((s) => s.envoyeeLe === null).length;
  if (p.sondage.etat !== 'ouvert' || sans.length + attendent === 0) return null;
  return (
    <Section titre="Qui n’a pas répondu">
      {sans.length > 0 ? (
        <ul class="rows tight">
          {sans.map(({ nom, qualite, invitationId }) => (
            <li>
              {nom}
              {qualite ? <span class="quiet small">{` ${qualite}, `}</span> : ' '}
              <a class="small" href={`${ici(p)}/reponses/${invitationId}`}>
                noter sa réponse
                <span class="hidden">{` : ${nom}`}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>Tous ont répondu.</p>
      )}
      <div class="actions mt4">
        {sans.length > 0 ? (
          <BoutonPoste action={`${ici(p)}/relancer`} {...p.jetons}>
            {`Relancer ${pluriel(sans.length, 'personne')}`}
          </BoutonPoste>
        ) : null}
        {attendent > 0 && p.sondage.elargiLe === null ? (
          <BoutonPoste action={`${ici(p)}/elargir`} {...p.jetons}>
            {`Interroger aussi les autres, ${pluriel(attendent, 'personne')}`}
          </BoutonPoste>
        ) : null}
      </div>
    </Section>
  );
};
