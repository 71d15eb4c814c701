import { portToOwner } from './port';
import { serve } from './serve';

serve(portToOwner());
