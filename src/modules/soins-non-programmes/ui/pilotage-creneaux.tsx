import { accord } from '#kernel/formats.ts';
import { Comptes } from '#ui/comptes.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Jauge } from '#ui/jauge.tsx';
import { Section } from '#ui/page.tsx';
import { issuesInconnues, type TableauLu } from '../domain/tableau.ts';
import { Chiffre } from './chiffre.tsx';
import { direNombre, direTaux, direVenues, type Regard } from './dire-tableau.ts';

type Props = { readonly tableau: TableauLu; readonly regard: Regard };

/** What was offered, what was filled, whether they came. */
export const CreneauxDuTableau = ({ tableau: t, regard }: Props) => (
  <Section titre="Créneaux et rendez-vous">
    <Comptes
      comptes={[
        {
          terme: 'Créneaux offerts',
          chiffre: (
            <Chiffre
              regard={regard}
              genre="snp.creneau.offert"
              texte={direNombre(t.offerts, regard)}
              precision="créneaux offerts"
            />
          ),
          detail: `Par ${direNombre(t.participants, regard)} ${accord(t.participants, 'professionnel')}.`,
        },
        {
          terme: 'Pourvus',
          chiffre: (
            <Chiffre
              regard={regard}
              genre="snp.creneau.pourvu"
              texte={direNombre(t.pourvus, regard)}
              precision="créneaux pourvus"
            />
          ),
          detail:
            t.offerts > 0
              ? `Part des créneaux offerts\u00A0: ${direTaux(t.pourvus, t.offerts, regard)}. ${direNombre(t.rendus, regard)} rendus puis reproposés.`
              : 'Part inconnue\u00A0: rien n’a été offert.',
        },
        {
          terme: (
            <>
              Soins hors créneaux <Etiquette ton="info">déclaré</Etiquette>
            </>
          ),
          chiffre: (
            <Chiffre
              regard={regard}
              genre="snp.recensement"
              texte={direNombre(t.recenses, regard)}
              precision="soins comptés hors créneaux"
            />
          ),
          detail: 'Comptés par les professionnels, sans mesure.',
        },
      ]}
    />
    <Venues tableau={t} regard={regard} />
  </Section>
);

/**
 * Whether they came; an outcome that nobody noted is unknown, not a no. From outside, a bar would let a masked count be
 * measured: words only, then.
 */
const Venues = ({ tableau: t, regard }: Props) => {
  const dites = direVenues(t, regard);
  const enMots = `${dites.venus} venus, ${dites.pasVenus} non venus, ${dites.rediriges} redirigés. Issue inconnue\u00A0: ${dites.inconnus}.`;
  const detail = `${enMots} Annulés à temps\u00A0: ${direNombre(t.annules, regard)}.`;
  if (dites.cachees)
    return (
      <div class="mt5">
        <h3>Sont-ils venus&nbsp;?</h3>
        <p>{detail}</p>
      </div>
    );
  return (
    <div class="mt5">
      <Jauge
        nom="Sont-ils venus&nbsp;?"
        repartition={{
          acquis: t.venus,
          perdu: t.pasVenus + t.rediriges,
          inconnu: issuesInconnues(t),
        }}
        enMots={enMots}
        detail={detail}
      />
      <p class="mt4 small quiet">
        Plein&nbsp;: venus. Pointillé&nbsp;: issue inconnue. Contour&nbsp;: non venus ou redirigés.
      </p>
    </div>
  );
};
