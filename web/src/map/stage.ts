import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, Popup, setWorkerUrl, type MapGeoJSONFeature, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { View } from '../view/url';
import type { Box } from './extent';
import { draw } from './images';
import { sources, style, type Shapes, type SourceName } from './style';

setWorkerUrl(workerUrl);

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
/** Layers that can be chosen from, the topmost first. */
const choosable = ['incident-signs', 'badges', 'area-edge', 'route-line', 'control-fill', 'control-hatch', 'place-dots', 'vague-edge'];

export interface StageEvents {
  chosen: (layer: string, feature: MapGeoJSONFeature) => void;
  moved: (at: NonNullable<View['at']>) => void;
  /** What to say of a feature under the pointer; null for nothing. */
  told: (layer: string, feature: MapGeoJSONFeature) => string | null;
}

/** The MapLibre map behind the page: knows sources and layers, and nothing of the ledger. */
export class Stage {
  private readonly map: MapLibre;
  private readonly shapes = Object.fromEntries(sources.map((s) => [s, empty])) as Shapes;
  private theme: 'light' | 'dark';
  private ready = false;

  constructor(container: HTMLElement, theme: 'light' | 'dark', at: View['at'], box: Box | null, events: StageEvents) {
    this.theme = theme;
    this.map = new MapLibre({
      container,
      style: style(theme, this.shapes),
      ...(at ? { center: [at.lon, at.lat], zoom: at.zoom } : box ? { bounds: box, fitBoundsOptions: { padding: 60, maxZoom: 13 } } : {}),
      minZoom: 4.5,
      maxZoom: 16,
      // The base map is cut out around the theatre; past these bounds there is nothing to see.
      maxBounds: [[28.5, 27.5], [49.5, 42.5]],
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      rollEnabled: false,
      touchPitch: false,
      fadeDuration: 0,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.setMissingStyleImageResolver((id) => {
      const image = draw(id);
      if (image && !this.map.hasImage(id)) this.map.addImage(id, image.data, { pixelRatio: image.pixelRatio });
    });
    this.map.on('load', () => {
      this.ready = true;
      for (const name of sources) this.send(name);
      container.dataset['ready'] = 'true';
    });
    this.map.on('moveend', (e) => {
      if (!e.originalEvent && !this.asked) return;
      this.asked = false;
      const { lat, lng } = this.map.getCenter();
      events.moved({ lat, lon: lng, zoom: this.map.getZoom() });
    });
    this.map.on('click', (e) => {
      const hit = this.at(e.point.x, e.point.y);
      if (hit) events.chosen(hit.layer.id, hit);
    });
    const popup = new Popup({ closeButton: false, closeOnClick: false, offset: 16, className: 'told' });
    this.map.on('mousemove', (e) => {
      const hit = this.at(e.point.x, e.point.y);
      const words = hit ? events.told(hit.layer.id, hit) : null;
      this.map.getCanvas().style.cursor = hit ? 'pointer' : '';
      if (words) popup.setLngLat(e.lngLat).setText(words).addTo(this.map);
      else popup.remove();
    });
    this.map.on('mouseout', () => popup.remove());
  }

  private asked = false;

  private at(x: number, y: number): MapGeoJSONFeature | undefined {
    if (!this.ready) return undefined;
    const found = this.map.queryRenderedFeatures([[x - 3, y - 3], [x + 3, y + 3]], { layers: choosable });
    return choosable.map((layer) => found.find((f) => f.layer.id === layer)).find(Boolean);
  }

  show(name: SourceName, shapes: FeatureCollection): void {
    this.shapes[name] = shapes;
    if (this.ready) this.send(name);
  }

  private send(name: SourceName): void {
    void this.map.getSource<GeoJSONSource>(name)?.setData(this.shapes[name]);
  }

  setTheme(theme: 'light' | 'dark'): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.map.setStyle(style(theme, this.shapes), { diff: true });
  }

  /** Steps in or out. */
  zoom(by: number): void {
    this.asked = true;
    this.map.zoomTo(this.map.getZoom() + by);
  }

  /** Shows the whole of a box. */
  fit(box: Box): void {
    this.asked = true;
    this.map.fitBounds(box, { padding: 60, maxZoom: 13 });
  }

  /** Brings a point into sight if it is not, leaving free what a panel covers on the end side. */
  reveal(lon: number, lat: number, covered: number): void {
    const { x, y } = this.map.project([lon, lat]);
    const { clientWidth: width, clientHeight: height } = this.map.getCanvas();
    const rtl = document.documentElement.dir === 'rtl';
    const [from, to] = rtl ? [covered, width] : [0, width - covered];
    if (x > from + 30 && x < to - 30 && y > 30 && y < height - 30) return;
    this.asked = true;
    this.map.easeTo({ center: [lon, lat], offset: [(from + to - width) / 2, 0] });
  }

  remove(): void {
    this.map.remove();
  }
}
