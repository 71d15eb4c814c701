import { portToOwner } from './port';
import { serveManifests } from './serveManifests';

serveManifests(portToOwner());
